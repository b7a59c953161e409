package io.entente.query.readmodel.funding;

import io.entente.query.http.GroupedList;
import jakarta.inject.Singleton;

/** Commitments of money, year by year. */
@Singleton
class FundingGroupedByYear implements GroupedList {

    @Override
    public String path() {
        return "/funding";
    }

    @Override
    public String word() {
        return "year";
    }
}
