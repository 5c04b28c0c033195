package io.salesmanager.inspection.column;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ColumnWriter} wrote. */
public final class ColumnReader {
    private final DataInputStream in;

    public ColumnReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    public int number() throws IOException {
        return in.readInt();
    }

    public long longNumber() throws IOException {
        return in.readLong();
    }

    public @Nullable String text() throws IOException {
        var length = in.readInt();
        return length == ColumnWriter.NO_TEXT ? null : new String(read(length), StandardCharsets.UTF_8);
    }

    public byte[] bytes() throws IOException {
        return read(in.readInt());
    }

    public int[] ints() throws IOException {
        var bytes = ByteBuffer.wrap(bytes());
        var column = new int[bytes.capacity() / Integer.BYTES];
        bytes.asIntBuffer().get(column);
        return column;
    }

    public long[] longs() throws IOException {
        var bytes = ByteBuffer.wrap(bytes());
        var column = new long[bytes.capacity() / Long.BYTES];
        bytes.asLongBuffer().get(column);
        return column;
    }

    public double[] doubles() throws IOException {
        var bytes = ByteBuffer.wrap(bytes());
        var column = new double[bytes.capacity() / Double.BYTES];
        bytes.asDoubleBuffer().get(column);
        return column;
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d bytes are missing".formatted(length - bytes.length));
        }
        return bytes;
    }
}
