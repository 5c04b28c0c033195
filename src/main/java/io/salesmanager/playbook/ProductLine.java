package io.salesmanager.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param typicalCycleDays calendar days from creation to a win, as the company expects it
 * @param requiredCertificate the certificate a rep needs to sell it
 * @param owner the CRM's id of who answers for it, and is asked where a rule escalates to {@code product-owner}
 * @param aliases other spellings found in CRMs, compared without case
 */
public record ProductLine(
        String name,
        Complexity complexity,
        @Nullable Integer typicalCycleDays,
        @Nullable String requiredCertificate,
        @Nullable String owner,
        List<String> aliases) {
    public ProductLine {
        aliases = List.copyOf(aliases);
    }
}
