package io.salesmanager.sample;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.deals.Deals;
import io.salesmanager.sample.deals.Forecasts;
import io.salesmanager.sample.journey.Planting;
import io.salesmanager.sample.journey.Rates;
import io.salesmanager.sample.journey.Truths;
import io.salesmanager.sample.market.Market;
import io.salesmanager.sample.people.Organisation;
import io.salesmanager.sample.people.SampleTeam;
import io.salesmanager.sample.people.Seller;
import io.salesmanager.sample.people.Staff;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Names;
import io.salesmanager.sample.setting.SampleOptions;
import java.util.List;

/**
 * A company that never was: its teams, its reps and all that is known of their accounts and deals.
 *
 * @param opportunities in order of id, which is the order of creation
 */
public record SampleCompany(
        List<SampleTeam> teams,
        List<RepHistory> reps,
        List<AccountHistory> accounts,
        List<OpportunityHistory> opportunities,
        Truths truths) {
    public SampleCompany {
        teams = List.copyOf(teams);
        reps = List.copyOf(reps);
        accounts = List.copyOf(accounts);
        opportunities = List.copyOf(opportunities);
    }

    /** The same options give the same company, to the last record. */
    public static SampleCompany generate(SampleOptions options) {
        var dice = new Dice(options.seed());
        var names = new Names(dice.another());
        var organisation = Organisation.of(names);
        var sellers = new Staff(options, names, dice.another()).hire(organisation);
        var planting = new Planting(organisation, dice.another());
        var truths = options.plantTruths() ? planting.choose(sellers) : Truths.NONE;
        var market = new Market(options, names, dice.another());
        var deals = new Deals(options, new Rates(truths, dice.another()), market, names, dice.another());
        deals.make(sellers);
        var forecasts = new Forecasts(options.lastDay(), truths, dice.another());
        return new SampleCompany(
                organisation.teams(),
                forecasts.of(sellers.stream().map(Seller::rep).toList(), deals.opportunities()),
                market.accounts(),
                deals.opportunities(),
                truths.withBadDeals(deals.badDeals()));
    }
}
