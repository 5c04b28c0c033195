package io.salesmanager.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How people and programs are let in. */
@ConfigMapping(prefix = "sales.access")
public interface AccessConfig {
    /** A key with the role ADMIN, usually from the environment variable {@code SALES_ADMIN_KEY}. Default: none. */
    Optional<String> adminKey();

    /** Whether visitors are let in without a login, as demo people. Only on loopback. Default: no. */
    @WithDefault("false")
    boolean demo();

    /** How long a successful look-up of a key or login is remembered by this process. Default: 30 seconds. */
    @WithDefault("30s")
    Duration rememberFor();

    /** How long a login lasts. Default: 12 hours. */
    @WithDefault("12h")
    Duration loginLasts();

    /** Whether the login's cookie is only for HTTPS; without it, it is so if the request came by HTTPS. Default: no. */
    @WithDefault("false")
    boolean secureCookie();

    /** Logins by a company's own identity provider. */
    Oidc oidc();

    /** What a token of the identity provider means here. */
    interface Oidc {
        /**
         * Role here for each role there, such as {@code sales.access.oidc.roles.crm-sales-ops=SALES_OPS}. Default: none, so
         * that nobody gets in by mistake.
         */
        Map<String, Role> roles();

        /** The claim with the id that the CRM has for the person. Default: {@code crm_id}. */
        @WithDefault("crm_id")
        String personClaim();
    }
}
