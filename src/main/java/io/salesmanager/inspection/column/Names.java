package io.salesmanager.inspection.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for names, for a million deals share a few thousand of them. A name keeps its number; whoever was handed a number may ask
 * for its name from any thread.
 */
public final class Names {
    /** Stands for null. */
    public static final int NONE = 0;

    private static final int FIRST_ROOM = 64;

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private volatile @Nullable String[] names = new @Nullable String[FIRST_ROOM];
    private int size = 1;

    public int code(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        var known = codes.get(name);
        return known == null ? added(name) : known;
    }

    /** {@link #NONE} where there is no such name. */
    public int find(String name) {
        return codes.getOrDefault(name, NONE);
    }

    private synchronized int added(String name) {
        var known = codes.get(name);
        if (known != null) {
            return known;
        }
        var room = names;
        if (size == room.length) {
            room = Arrays.copyOf(room, size * 2);
        }
        room[size] = name;
        names = room;
        codes.put(name, size);
        return size++;
    }

    public @Nullable String name(int code) {
        return names[code];
    }

    public synchronized void write(ColumnWriter to) throws IOException {
        to.number(size - 1);
        for (var i = 1; i < size; i++) {
            to.text(names[i]);
        }
    }

    public static Names read(ColumnReader from) throws IOException {
        var names = new Names();
        var size = from.number();
        for (var i = 0; i < size; i++) {
            names.code(from.text());
        }
        return names;
    }
}
