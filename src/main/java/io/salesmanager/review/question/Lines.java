package io.salesmanager.review.question;

import io.salesmanager.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one at a time; blank ones are counted and passed over. Memory is bounded by the longest line allowed. */
public final class Lines {
    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final long mostBytes;
    private final Flushing beforeWaiting;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;
    private long number;

    /**
     * @param mostBytes of one line
     * @param beforeWaiting is called before more is read, for the sender may wait for what it is owed
     */
    public Lines(InputStream in, long mostBytes, Flushing beforeWaiting) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.beforeWaiting = beforeWaiting;
    }

    public interface Flushing {
        void flush() throws IOException;
    }

    /**
     * @param number counted from 1
     * @param text without its end; null where the line is longer than allowed
     */
    public record Line(long number, byte @Nullable [] text) {}

    /** The next line that is not blank; null at the end. */
    public @Nullable Line next() throws IOException {
        while (at < filled || fill()) {
            number++;
            var line = new Collected(mostBytes);
            var ended = false;
            while (!ended && (at < filled || fill())) {
                var end = at;
                while (end < filled && block[end] != '\n') {
                    end++;
                }
                line.add(block, at, end);
                ended = end < filled;
                at = ended ? end + 1 : end;
            }
            var text = line.text(number == 1);
            if (text == null || !isBlank(text)) {
                return new Line(number, text);
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] text) {
        for (var one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        beforeWaiting.flush();
        at = 0;
        filled = Math.max(0, in.read(block));
        return filled > 0;
    }

    private static final class Collected {
        private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long mostBytes;
        private boolean tooLong;

        Collected(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        void add(byte[] from, int start, int end) {
            if (tooLong || bytes.size() + end - start > mostBytes) {
                tooLong = true;
                bytes.reset();
                return;
            }
            bytes.write(from, start, end - start);
        }

        /** @param first whether some programs put a mark before it, which is left out */
        byte @Nullable [] text(boolean first) {
            if (tooLong) {
                return null;
            }
            var all = bytes.toByteArray();
            var marked = first && all.length >= MARK.length && Arrays.equals(all, 0, MARK.length, MARK, 0, MARK.length);
            return marked ? Arrays.copyOfRange(all, MARK.length, all.length) : all;
        }
    }

    /** What is told of a line that is longer than allowed. */
    public static Problem tooLong(long mostBytes) {
        return new Problem(
                        "line-too-long",
                        413,
                        "The line is too long",
                        "A line may have %d bytes at most.".formatted(mostBytes))
                .with("advice", "Send the deals of one rep in several lines.");
    }
}
