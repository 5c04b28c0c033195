package io.salesmanager.engine.dmn;

import java.util.List;

/** A model that is not taken, with all that was found wrong in it. */
public final class ModelRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ModelFault> faults;

    ModelRefused(List<ModelFault> faults) {
        super(faults.get(0).message());
        this.faults = List.copyOf(faults);
    }

    public List<ModelFault> faults() {
        return faults;
    }
}
