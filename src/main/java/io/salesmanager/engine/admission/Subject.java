package io.salesmanager.engine.admission;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern is about.
 *
 * @param variable with its dollar sign, where the author gave one
 * @param dialsOf the dials as they stand for one of them; those of a rep or an account are the general ones
 */
record Subject<T>(
        FactType<T> type,
        @Nullable String variable,
        Function<T, ResolvedDials> dialsOf,
        Playbook playbook,
        Dials dials) {

    static <T> Subject<T> of(FactType<T> type, @Nullable String variable, Playbook playbook, Dials dials) {
        var general = dials.at(Scope.ANY);
        Function<T, ResolvedDials> dialsOf =
                type == (Object) FactType.OPPORTUNITY ? fact -> ((Opportunity) fact).dials() : fact -> general;
        return new Subject<>(type, variable, dialsOf, playbook, dials);
    }
}
