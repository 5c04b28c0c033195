package io.salesmanager.sample.deals;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sample.journey.DealStart;
import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.journey.Journeys;
import io.salesmanager.sample.journey.Rates;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.market.Customer;
import io.salesmanager.sample.market.Line;
import io.salesmanager.sample.market.Market;
import io.salesmanager.sample.people.Seller;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Ids;
import io.salesmanager.sample.setting.Names;
import io.salesmanager.sample.setting.OfficeHours;
import io.salesmanager.sample.setting.SampleOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two years of deals of all reps, in order of creation. */
public final class Deals {
    private static final double DEALS_PER_REP = 505;
    private static final double ACCOUNTS_PER_DEAL = 0.3;
    private static final double BAD_SHARE = 0.06;
    private static final int TRIES = 12;
    private static final List<Line> LINES = List.of(Line.values());
    private static final List<String> INBOUND_SOURCES = List.of("web", "referral", "event");
    private static final List<String> OUTBOUND_SOURCES = List.of("cold call", "partner", "campaign");

    private final SampleOptions options;
    private final Rates rates;
    private final Market market;
    private final Dice dice;
    private final Journeys journeys;
    private final Conversations conversations;
    private final Qualifying qualifying;
    private final Pricing pricing;
    private final Standing standing;
    private final Map<String, List<Customer>> territoryOf = new HashMap<>();
    private final List<OpportunityHistory> opportunities = new ArrayList<>();
    private final List<String> badDeals = new ArrayList<>();

    private record Beginning(Seller seller, LocalDate day) {}

    public Deals(SampleOptions options, Rates rates, Market market, Names names, Dice dice) {
        this.options = options;
        this.rates = rates;
        this.market = market;
        this.dice = dice;
        this.journeys = new Journeys(rates, options.lastDay(), dice.another());
        this.conversations = new Conversations(dice.another());
        this.qualifying = new Qualifying(names, dice.another());
        this.pricing = new Pricing(options.lastDay(), dice.another());
        this.standing = new Standing(options.lastDay(), dice.another(), conversations);
    }

    public void make(List<Seller> sellers) {
        var beginnings = new ArrayList<Beginning>();
        for (var seller : sellers) {
            var days = ChronoUnit.DAYS.between(seller.since(), options.lastDay());
            var shareOfTime = (double) days / ChronoUnit.DAYS.between(options.firstDay(), options.lastDay());
            var count = (int) Math.round(DEALS_PER_REP * options.size() * rates.deals(seller) * shareOfTime);
            territoryOf.put(
                    seller.id(), market.territory(seller.region(), (int) Math.round(count * ACCOUNTS_PER_DEAL)));
            var first = OfficeHours.workday(seller.since());
            for (var i = 0; i < count; i++) {
                beginnings.add(new Beginning(seller, OfficeHours.someDay(first, options.lastDay(), dice)));
            }
        }
        beginnings.sort(Comparator.comparing(Beginning::day));
        var digits = Ids.digits(beginnings.size(), 5);
        for (var i = 0; i < beginnings.size(); i++) {
            opportunities.add(make(Ids.of("o-", digits, i + 1), beginnings.get(i)));
        }
    }

    public List<OpportunityHistory> opportunities() {
        return List.copyOf(opportunities);
    }

    public List<String> badDeals() {
        return List.copyOf(badDeals);
    }

    private OpportunityHistory make(String id, Beginning beginning) {
        var deal = start(id, beginning);
        var journey = journeys.of(deal);
        var outlook = Outlook.of(journey, options.lastDay(), dice);
        var lastTalk = outlook.lastTalk(journey, options.lastDay(), dice);
        var draft = draft(deal);
        draft.stageHistory.addAll(journeys.changes(journey));
        qualifying.ask(draft, deal, journey, lastTalk);
        pricing.price(draft, deal, journey);
        pricing.schedule(draft, deal, journey);
        conversations.hold(draft, deal, journey, lastTalk);
        standing.settle(draft, deal, journey, outlook, lastTalk);
        if (options.plantTruths() && isWorthSpoiling(journey, outlook)) {
            pricing.spoil(draft, lastTalk);
            badDeals.add(id);
        }
        if (journey.end() == Journey.End.WON) {
            deal.customer().won(recurring(draft), journey.day(), options.lastDay());
        }
        return draft.build();
    }

    private boolean isWorthSpoiling(Journey journey, Outlook outlook) {
        return outlook == Outlook.ADVANCING && journey.reached(SampleStage.DISCOVERY) && dice.chance(BAD_SHARE);
    }

    private DealStart start(String id, Beginning beginning) {
        var seller = beginning.seller();
        var motion = rates.motion(seller);
        var skips = motion == Motion.NEW_BUSINESS && rates.skipsDiscovery(seller);
        return new DealStart(
                id,
                seller,
                customer(seller, motion),
                dice.pick(LINES, 0.3, 0.22, 0.2, 0.15, 0.13),
                motion,
                beginning.day(),
                motion == Motion.NEW_BUSINESS && dice.chance(0.35),
                skips);
    }

    /** New business is made with those who do not buy yet, as long as there are any. */
    private Customer customer(Seller seller, Motion motion) {
        var territory = territoryOf.getOrDefault(seller.id(), List.of());
        var customer = dice.pick(territory);
        for (var i = 0; i < TRIES && customer.buying() == (motion == Motion.NEW_BUSINESS); i++) {
            customer = dice.pick(territory);
        }
        return customer;
    }

    private DealDraft draft(DealStart deal) {
        var draft = new DealDraft(deal.id());
        draft.name = deal.customer().name() + ", " + deal.line().label;
        draft.accountId = deal.customer().id();
        draft.ownerId = deal.seller().id();
        draft.productLine = deal.line().label;
        draft.motion = deal.motion();
        draft.createdDate = deal.created();
        draft.inbound = deal.inbound();
        draft.leadSource = dice.chance(0.1) ? null : dice.pick(deal.inbound() ? INBOUND_SOURCES : OUTBOUND_SOURCES);
        draft.productLed = deal.inbound() && dice.chance(0.15);
        draft.supportRequest = deal.inbound() && dice.chance(0.01);
        return draft;
    }

    private static double recurring(DealDraft draft) {
        BigDecimal recurring = draft.recurringAmount;
        return recurring == null ? 0 : recurring.doubleValue();
    }
}
