//! The two fixed days of the budget year.
//!
//! Knows which weekday they fall on. Must not know what day it is today.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{BudgetYear, Kind};

/// Returns the `n`th given weekday of a month; `n` counts from 1.
fn nth_weekday(year: i32, month: u32, weekday: Weekday, n: u8) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, n).unwrap_or(NaiveDate::MIN)
}

/// Returns the third Tuesday of September, when the budgets arrive.
#[must_use]
pub fn prinsjesdag(year: i32) -> NaiveDate {
    nth_weekday(year, 9, Weekday::Tue, 3)
}

/// Returns the third Wednesday of May, when the annual reports arrive.
#[must_use]
pub fn verantwoordingsdag(year: i32) -> NaiveDate {
    nth_weekday(year, 5, Weekday::Wed, 3)
}

/// Returns the newest edition of a kind that can be out on a day.
#[must_use]
pub fn newest_edition(kind: Kind, today: NaiveDate) -> BudgetYear {
    let year = today.year();
    let newest = match kind {
        Kind::Begroting if today >= prinsjesdag(year) => year + 1,
        Kind::Jaarverslag | Kind::Slotwet if today >= verantwoordingsdag(year) => year - 1,
        Kind::Jaarverslag | Kind::Slotwet => year - 2,
        Kind::Begroting | Kind::Suppletoire1 | Kind::SuppletoireSeptember | Kind::Suppletoire2 => {
            year
        }
    };
    BudgetYear(u16::try_from(newest).unwrap_or_default())
}

/// The two fixed days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BudgetDay {
    /// The third Tuesday of September.
    Prinsjesdag,
    /// The third Wednesday of May.
    Verantwoordingsdag,
}

impl BudgetDay {
    /// Returns the first of the two days after a day.
    #[must_use]
    pub fn after(day: NaiveDate) -> (Self, NaiveDate) {
        let days = [day.year(), day.year() + 1].into_iter().flat_map(|year| {
            [
                (Self::Verantwoordingsdag, verantwoordingsdag(year)),
                (Self::Prinsjesdag, prinsjesdag(year)),
            ]
        });
        let mut coming = days.filter(|(_, date)| *date > day);
        coming.next().unwrap_or((Self::Verantwoordingsdag, verantwoordingsdag(day.year() + 1)))
    }
}

/// Returns the date a paper is taken to be of when it bears none.
///
/// Supplementary budgets have no fixed day: the middle of their usual month is taken.
#[must_use]
pub fn assumed_date(kind: Kind, year: BudgetYear) -> NaiveDate {
    let year = i32::from(year.0);
    let date = match kind {
        Kind::Begroting => prinsjesdag(year - 1),
        Kind::Suppletoire1 => NaiveDate::from_ymd_opt(year, 6, 1).unwrap_or(NaiveDate::MIN),
        Kind::SuppletoireSeptember => prinsjesdag(year),
        Kind::Suppletoire2 => NaiveDate::from_ymd_opt(year, 11, 25).unwrap_or(NaiveDate::MIN),
        Kind::Jaarverslag | Kind::Slotwet => verantwoordingsdag(year + 1),
    };
    debug_assert!(date.year() >= year - 1);
    date
}

/// So many years after its successor came a paper may still be reprinted or corrected.
const YEARS_OF_CORRECTIONS: i32 = 5;

/// Returns the days on which a paper of this kind and year can appear: from the autumn or winter
/// before its fixed day to the day its successor comes, and years more where it says of itself that it
/// is a reprint or a correction.
///
/// A date outside them is a slip of the pen: on it nothing may be placed.
#[must_use]
pub fn possible_dates(
    kind: Kind,
    year: BudgetYear,
    is_correction: bool,
) -> RangeInclusive<NaiveDate> {
    let day = |year: i32, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN);
    let own = i32::from(year.0);
    let (first, last) = match kind {
        Kind::Begroting => (day(own - 1, 6), assumed_date(kind, year.next())),
        Kind::Suppletoire1 | Kind::SuppletoireSeptember | Kind::Suppletoire2 => {
            (day(own - 1, 9), day(own + 1, 12))
        }
        Kind::Jaarverslag | Kind::Slotwet => (day(own + 1, 1), assumed_date(kind, year.next())),
    };
    first..=if is_correction { last.max(day(own + 1 + YEARS_OF_CORRECTIONS, 12)) } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budget_days_fall_where_they_were_seen() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(prinsjesdag(2024), date(2024, 9, 17));
        assert_eq!(prinsjesdag(2025), date(2025, 9, 16));
        assert_eq!(prinsjesdag(2026), date(2026, 9, 15));
        assert_eq!(verantwoordingsdag(2020), date(2020, 5, 20));
        assert_eq!(verantwoordingsdag(2025), date(2025, 5, 21));
        let next = |y, m, d| BudgetDay::after(date(y, m, d));
        assert_eq!(next(2026, 9, 14), (BudgetDay::Prinsjesdag, date(2026, 9, 15)));
        assert_eq!(next(2026, 9, 15), (BudgetDay::Verantwoordingsdag, date(2027, 5, 19)));
        assert_eq!(assumed_date(Kind::Jaarverslag, BudgetYear(2022)), date(2023, 5, 17));
    }
    #[test]
    fn a_paper_can_be_of_the_days_between_its_predecessor_and_its_successor() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let budget = possible_dates(Kind::Begroting, BudgetYear(2024), false);
        assert!(budget.contains(&date(2023, 9, 19)) && budget.contains(&date(2024, 2, 1)));
        for wrong in [date(1923, 9, 19), date(2022, 9, 19), date(2029, 9, 19)] {
            assert!(!budget.contains(&wrong), "{wrong}");
        }
        let report = possible_dates(Kind::Jaarverslag, BudgetYear(2022), false);
        assert!(report.contains(&date(2023, 5, 17)) && !report.contains(&date(2022, 5, 17)));
    }
}
