package io.salesmanager.access.demo;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** People of a demo without a company. */
@DefaultBean
@ApplicationScoped
class NobodyYet implements DemoPeople {
    @Override
    public String rep() {
        return "demo-rep";
    }

    @Override
    public String manager() {
        return "demo-manager";
    }
}
