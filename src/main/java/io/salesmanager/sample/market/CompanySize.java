package io.salesmanager.sample.market;

/** The segments, by employees. */
public enum CompanySize {
    SMB(5, 99, 0.6, 0.7),
    MID_MARKET(100, 999, 1.0, 1.0),
    ENTERPRISE(1000, 40_000, 1.8, 1.4);

    final int minEmployees;
    final int maxEmployees;
    public final double spending;
    public final double pace;

    CompanySize(int minEmployees, int maxEmployees, double spending, double pace) {
        this.minEmployees = minEmployees;
        this.maxEmployees = maxEmployees;
        this.spending = spending;
        this.pace = pace;
    }
}
