package io.salesmanager.inspection.count;

import io.salesmanager.inspection.column.ColumnReader;
import io.salesmanager.inspection.column.ColumnWriter;
import io.salesmanager.inspection.column.Names;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counted deals, some 150 bytes each with ten touches: they are kept as columns in blocks, and made when they are asked for. They
 * are in order of id. A table never changes; one with other deals shares the blocks that are the same.
 */
public final class DealTable extends AbstractList<CountedDeal> implements RandomAccess {
    private static final int DEALS_A_BLOCK = 2_048;

    /** Always as many, so that sums of amounts are the same on every machine. */
    private static final int PARTS = 16;

    private final Names names;
    private final List<DealBlock> blocks;
    /** The place of the first deal of each block, and after the last one. */
    private final int[] starts;

    private final int blockSize;

    private DealTable(Names names, List<DealBlock> blocks, int blockSize) {
        this.names = names;
        this.blocks = blocks;
        this.blockSize = blockSize;
        this.starts = new int[blocks.size() + 1];
        for (var i = 0; i < blocks.size(); i++) {
            starts[i + 1] = starts[i] + blocks.get(i).size();
        }
    }

    /** The same deals, in order of id. */
    public static DealTable of(List<CountedDeal> deals) {
        return deals instanceof DealTable table ? table : of(deals, DEALS_A_BLOCK);
    }

    static DealTable of(List<CountedDeal> deals, int blockSize) {
        var builder = new Builder(new Names(), blockSize);
        deals.stream().sorted(CountedDeals.BY_ID).forEach(builder::add);
        return builder.build();
    }

    /** For deals that come in order of id. */
    public static Builder builder() {
        return new Builder(new Names(), DEALS_A_BLOCK);
    }

    /** Takes deals in order of id. */
    public static final class Builder {
        private final Names names;
        private final int blockSize;
        private final List<DealBlock> blocks = new ArrayList<>();
        private final List<CountedDeal> open = new ArrayList<>();

        private Builder(Names names, int blockSize) {
            this.names = names;
            this.blockSize = blockSize;
        }

        public void add(CountedDeal deal) {
            open.add(deal);
            if (open.size() == blockSize) {
                seal();
            }
        }

        private void seal() {
            if (!open.isEmpty()) {
                blocks.add(DealBlock.of(open, names));
                open.clear();
            }
        }

        private void add(DealBlock block) {
            seal();
            blocks.add(block);
        }

        /** One block, so that blocks that change often do not become many small ones; two where it is too large. */
        private void add(List<CountedDeal> merged) {
            seal();
            var half = merged.size() > 2 * blockSize ? merged.size() / 2 : merged.size();
            for (var part : List.of(merged.subList(0, half), merged.subList(half, merged.size()))) {
                if (!part.isEmpty()) {
                    blocks.add(DealBlock.of(part, names));
                }
            }
        }

        public DealTable build() {
            seal();
            return new DealTable(names, List.copyOf(blocks), blockSize);
        }
    }

    @Override
    public int size() {
        return starts[blocks.size()];
    }

    @Override
    public CountedDeal get(int place) {
        if (place < 0 || place >= size()) {
            throw new IndexOutOfBoundsException(place);
        }
        var found = Arrays.binarySearch(starts, place);
        var block = found >= 0 ? found : -found - 2;
        return blocks.get(block).get(place - starts[block], names);
    }

    @Override
    public Iterator<CountedDeal> iterator() {
        return new Run(0, blocks.size());
    }

    /**
     * Looks at all deals on all cores.
     *
     * @param fresh what to gather in; used by one thread at a time
     * @param join puts what was gathered of later deals to that of earlier ones
     */
    public <A> A gather(Supplier<A> fresh, BiConsumer<A, CountedDeal> add, BiConsumer<A, A> join) {
        var parts = new ArrayList<Run>();
        for (var part = 0; part < PARTS; part++) {
            parts.add(new Run(blocks.size() * part / PARTS, blocks.size() * (part + 1) / PARTS));
        }
        var gathered = (blocks.size() <= 1 ? parts.stream() : parts.parallelStream())
                .map(part -> {
                    var own = fresh.get();
                    part.forEachRemaining(deal -> add.accept(own, deal));
                    return own;
                })
                .toList();
        var all = gathered.get(0);
        gathered.subList(1, PARTS).forEach(later -> join.accept(all, later));
        return all;
    }

    /** The deals of these reps. */
    DealTable only(Set<String> reps) {
        var wanted = new BitSet();
        reps.forEach(rep -> wanted.set(names.find(rep)));
        wanted.clear(Names.NONE);
        var only = new Builder(names, blockSize);
        for (var block : blocks) {
            for (var row = 0; row < block.size(); row++) {
                if (wanted.get(block.rep(row))) {
                    only.add(block.get(row, names));
                }
            }
        }
        return only.build();
    }

    /**
     * With these deals in place of those of the same id.
     *
     * @param news null for what is no deal any more
     */
    public DealTable with(Map<String, @Nullable CountedDeal> news) {
        var left = new TreeMap<String, @Nullable CountedDeal>(news);
        var all = new Builder(names, blockSize);
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var ofBlock = i + 1 < blocks.size() ? left.headMap(blocks.get(i + 1).id(0)) : left;
            if (ofBlock.isEmpty()) {
                all.add(block);
            } else {
                merge(block, ofBlock, all);
                ofBlock.clear();
            }
        }
        left.values().stream().filter(deal -> deal != null).forEach(all::add);
        return all.build();
    }

    private void merge(DealBlock block, Map<String, @Nullable CountedDeal> news, Builder into) {
        var merged = new TreeMap<String, CountedDeal>();
        for (var row = 0; row < block.size(); row++) {
            var deal = block.get(row, names);
            merged.put(deal.id(), deal);
        }
        news.forEach((id, deal) -> {
            if (deal == null) {
                merged.remove(id);
            } else {
                merged.put(id, deal);
            }
        });
        into.add(List.copyOf(merged.values()));
    }

    public void write(ColumnWriter to) throws IOException {
        names.write(to);
        to.number(blocks.size());
        for (var block : blocks) {
            block.write(to);
        }
    }

    public static DealTable read(ColumnReader from) throws IOException {
        var names = Names.read(from);
        var count = from.number();
        var blocks = new ArrayList<DealBlock>(count);
        for (var i = 0; i < count; i++) {
            blocks.add(DealBlock.read(from));
        }
        return new DealTable(names, List.copyOf(blocks), DEALS_A_BLOCK);
    }

    /** The deals of some blocks that follow one another. */
    private final class Run implements Iterator<CountedDeal> {
        private final int end;
        private int block;
        private int row;

        Run(int from, int end) {
            this.block = from;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return block < end;
        }

        @Override
        public CountedDeal next() {
            if (block >= end) {
                throw new NoSuchElementException();
            }
            var of = blocks.get(block);
            var deal = of.get(row, names);
            if (++row == of.size()) {
                block++;
                row = 0;
            }
            return deal;
        }
    }
}
