package io.salesmanager.engine.network;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.admission.AdmittedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where consequences leave what they conclude: a global, since an inserted object costs three to five times as much. */
public final class Advice {
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final LocalDate today;
    private final boolean explained;

    Advice(LocalDate today, boolean explained) {
        this.today = today;
        this.explained = explained;
    }

    void fired(AdmittedRule rule, Object... match) {
        if (rule.speaksOn(today)) {
            rule.conclude(match, explained, conclusions::add);
        }
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }
}
