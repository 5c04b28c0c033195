package io.salesmanager.inspection.column;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts one behind the other, a third of what strings take. */
public final class Texts {
    private final byte[] bytes;
    private final int[] ends;

    private Texts(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    public static Texts of(List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        var ends = new int[texts.size()];
        for (var i = 0; i < ends.length; i++) {
            bytes.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            ends[i] = bytes.size();
        }
        return new Texts(bytes.toByteArray(), ends);
    }

    public String get(int row) {
        var from = row == 0 ? 0 : ends[row - 1];
        return new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
    }

    public void write(ColumnWriter to) throws IOException {
        to.bytes(bytes);
        to.ints(ends);
    }

    public static Texts read(ColumnReader from) throws IOException {
        return new Texts(from.bytes(), from.ints());
    }
}
