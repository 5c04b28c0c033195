package io.salesmanager.sales.peers;

import io.salesmanager.sales.peers.TrialsOfCompany.Planted;

/**
 * How well planted differences are found over many companies.
 *
 * @param planted how many there were
 * @param found how many of them were told, in their direction
 * @param told how many were told in all
 */
record FindingQuality(int planted, int found, int told) {

    double recall() {
        return (double) found / planted;
    }

    double precision() {
        return (double) found / told;
    }

    static FindingQuality over(int companies) {
        var planted = 0;
        var found = 0;
        var told = 0;
        for (var seed = 0; seed < companies; seed++) {
            var company = TrialsOfCompany.withFive(seed);
            var findings = company.draw().compared().stream()
                    .filter(StepComparison::differs)
                    .toList();
            planted += company.planted().size();
            told += findings.size();
            found += (int) findings.stream()
                    .filter(one -> company.planted().stream().anyMatch(truth -> isTrue(one, truth)))
                    .count();
        }
        return new FindingQuality(planted, found, told);
    }

    /** Of so many companies without differences, how many have anyone told. */
    static int companiesTold(int companies) {
        var told = 0;
        for (var seed = 0; seed < companies; seed++) {
            told += new TrialsOfCompany(5_000 + seed).draw().compared().stream().anyMatch(StepComparison::differs)
                    ? 1
                    : 0;
        }
        return told;
    }

    /** How often one rep who differs is found. */
    static double power(double difference, int trials, int companies) {
        var found = 0;
        for (var seed = 0; seed < companies; seed++) {
            var truth = new Planted(13, 1, difference, trials);
            found += new TrialsOfCompany(20_000 + seed, truth)
                            .draw().compared().stream().anyMatch(one -> one.differs() && isTrue(one, truth))
                    ? 1
                    : 0;
        }
        return (double) found / companies;
    }

    private static boolean isTrue(StepComparison one, Planted truth) {
        return truth.repId().equals(one.repId())
                && truth.stepName().equals(one.step())
                && one.difference() > 0 == truth.difference() > 0;
    }
}
