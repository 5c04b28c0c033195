package io.salesmanager.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Mixes lists. The same seed mixes the same lists, in the same order of asking, in the same way. */
public final class Shuffle {
    private final Random random;

    public Shuffle(long seed) {
        this.random = new Random(seed);
    }

    public <T> List<T> mixed(List<T> all) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed);
    }
}
