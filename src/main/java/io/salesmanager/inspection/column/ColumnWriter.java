package io.salesmanager.inspection.column;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes columns as they stand in memory. */
public final class ColumnWriter {
    static final int NO_TEXT = -1;

    private final DataOutputStream out;

    public ColumnWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void number(int value) throws IOException {
        out.writeInt(value);
    }

    public void number(long value) throws IOException {
        out.writeLong(value);
    }

    public void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NO_TEXT);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public void ints(int[] column) throws IOException {
        var buffer = ByteBuffer.allocate(column.length * Integer.BYTES);
        buffer.asIntBuffer().put(column);
        bytes(buffer.array());
    }

    public void longs(long[] column) throws IOException {
        var buffer = ByteBuffer.allocate(column.length * Long.BYTES);
        buffer.asLongBuffer().put(column);
        bytes(buffer.array());
    }

    public void doubles(double[] column) throws IOException {
        var buffer = ByteBuffer.allocate(column.length * Double.BYTES);
        buffer.asDoubleBuffer().put(column);
        bytes(buffer.array());
    }
}
