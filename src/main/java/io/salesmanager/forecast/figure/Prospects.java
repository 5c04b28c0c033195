package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.Trail;
import io.salesmanager.forecast.chance.Trail.Stay;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Stays;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counted deals of a company as a forecast sees them, some 250 bytes each. Deals without a stage history have one stay, in a
 * stage of their own that lasts from their creation to their end.
 */
public final class Prospects {
    private static final int MINUTES_A_DAY = 1440;

    private final List<Stage> stages;
    private final ZoneId zone;
    private final Sizes sizes;
    private final List<Prospect> deals;

    private Prospects(CompanyCount company) {
        this.stages = company.playbook().stages().stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .toList();
        this.zone = company.playbook().calendar().zone();
        this.sizes = new Sizes(company.deals());
        this.deals = List.copyOf(company.deals()
                .gather(
                        ArrayList<Prospect>::new,
                        (prospects, deal) -> prospects.add(prospect(deal, company)),
                        ArrayList::addAll));
    }

    public static Prospects of(CompanyCount company) {
        return new Prospects(company);
    }

    public List<Prospect> deals() {
        return deals;
    }

    /** How many stages a stay may be in, with the one of deals without a stage history. */
    public int stages() {
        return stages.size() + 1;
    }

    /** Name of a stay's stage; null for the one of deals without a stage history. */
    public @Nullable String stage(int index) {
        return index < stages.size() ? stages.get(index).name() : null;
    }

    public Iterable<Trail> trails() {
        return () -> deals.stream().map(Prospect::trail).iterator();
    }

    private Prospect prospect(CountedDeal deal, CompanyCount company) {
        return new Prospect(
                deal.id(),
                trail(deal, company),
                deal.currency() == null ? "" : deal.currency(),
                deal.amount(),
                deal.terms().category());
    }

    private Trail trail(CountedDeal deal, CompanyCount company) {
        var known = deal.stays() == null || deal.stays().isEmpty() ? null : deal.stays();
        var first = known == null || !known.isStartKnown(0) ? Integer.MAX_VALUE : day(known, 0);
        var created = deal.started() == null ? first : Math.min(first, day(deal.started()));
        var ended = ended(deal, known, created);
        var stays = known == null ? unstaged(created) : stays(known, created, company);
        return new Trail(deal.rep(), sizes.of(deal), created, stays, ended, deal.end() == End.WON);
    }

    private List<Stay> unstaged(int created) {
        return created == Integer.MAX_VALUE ? List.of() : List.of(new Stay(stages.size(), created, Trail.OPEN));
    }

    private List<Stay> stays(Stays known, int created, CompanyCount company) {
        var stays = new ArrayList<Stay>(known.size());
        for (var i = 0; i < known.size(); i++) {
            var index = stages.indexOf(known.stage(i, company.playbook()));
            var entered = known.isStartKnown(i) ? day(known, i) : created;
            if (index >= 0 && entered != Integer.MAX_VALUE) {
                stays.add(new Stay(index, entered, i + 1 < known.size() ? day(known, i + 1) : Trail.OPEN));
            }
        }
        return List.copyOf(stays);
    }

    /** A deal that ended on a day that nobody knows ended when it was last seen to move. */
    private int ended(CountedDeal deal, @Nullable Stays known, int created) {
        if (deal.end() == End.OPEN) {
            return Trail.OPEN;
        }
        var told = deal.end() == End.SET_ASIDE && deal.terms().setAside() != null
                ? deal.terms().setAside()
                : deal.closed();
        if (told != null) {
            return day(told);
        }
        return known == null || !known.isStartKnown(known.size() - 1) ? created : day(known, known.size() - 1);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private int day(Stays known, int i) {
        var offset = zone.getRules().getOffset(known.happened(i)).getTotalSeconds() / 60;
        return Math.floorDiv(known.minute(i) + offset, MINUTES_A_DAY);
    }
}
