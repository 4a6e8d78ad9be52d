using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Sources.Values;

public class DateSniffingTests
{
    [Theory]
    [InlineData("2009-12-01 07:45:00", ValueKind.Timestamp, "%Y-%m-%d %H:%M:%S")]
    [InlineData("2009-12-01", ValueKind.Date, "%Y-%m-%d")]
    [InlineData("2009-12-01T07:45:00Z", ValueKind.Timestamp, "%Y-%m-%dT%H:%M:%SZ")]
    [InlineData("2009-12-01T07:45:00.123+01:00", ValueKind.Timestamp, "%Y-%m-%dT%H:%M:%S.%f%z")]
    [InlineData("1994-12-01 00:00:00.0", ValueKind.Timestamp, "%Y-%m-%d %H:%M:%S.%f")]
    [InlineData("31/12/2009 7:45", ValueKind.Timestamp, "%d/%m/%Y %H:%M")]
    [InlineData("12/31/2009 7:45 PM", ValueKind.Timestamp, "%m/%d/%Y %I:%M %p")]
    [InlineData("31.12.09", ValueKind.Date, "%d.%m.%y")]
    [InlineData("31-Dec-2009", ValueKind.Date, "%d-%b-%Y")]
    [InlineData("December 31, 2009", ValueKind.Date, "%B %d, %Y")]
    [InlineData("31. Dezember 2009", ValueKind.Date, "%d. %B %Y")]
    [InlineData("31 décembre 2009", ValueKind.Date, "%d %B %Y")]
    [InlineData("31 de diciembre de 2009", ValueKind.Date, "%d de %B de %Y")]
    [InlineData("31 gennaio 2009", ValueKind.Date, "%d %B %Y")]
    [InlineData("31 maart 2009", ValueKind.Date, "%d %B %Y")]
    [InlineData("Thu, 31 Dec 2009 07:45:00 +0100", ValueKind.Timestamp, "%a, %d %b %Y %H:%M:%S %z")]
    [InlineData("2009-12", ValueKind.Date, "%Y-%m")]
    [InlineData("07:45", ValueKind.Time, "%H:%M")]
    [InlineData("7:45:10 am", ValueKind.Time, "%I:%M:%S %p")]
    [InlineData("20091201T074500Z", ValueKind.Timestamp, "%Y%m%dT%H%M%SZ")]
    public void Dates_and_times_are_known_by_how_they_are_written(string cell, ValueKind kind, string pattern)
    {
        var format = Column.Of(cell);
        Assert.Equal((kind, pattern), (format.Kind, Assert.Single(format.Dates).Strptime));
    }

    [Theory]
    [InlineData("31 décembre 2009", "fr")]
    [InlineData("1 März 2009", "de")]
    [InlineData("5 ene 2009", "es")]
    public void The_language_of_the_months_is_said(string cell, string language) =>
        Assert.Equal(language, Column.Of(cell).Dates[0].MonthLanguage);

    [Fact]
    public void One_part_over_twelve_decides_the_order_of_the_whole_column()
    {
        var format = Column.Of("01/02/2011", "03/04/2011", "13/05/2011");
        Assert.Equal(("%d/%m/%Y", true, false), (format.Dates[0].Strptime, format.IsOrderProven, format.IsAmbiguous));
    }

    [Fact]
    public void A_second_part_over_twelve_means_month_first() => Assert.Equal("%m/%d/%Y", Column.Of("01/02/2011", "05/13/2011").Dates[0].Strptime);

    [Fact]
    public void Without_a_part_over_twelve_the_order_is_ambiguous_and_both_readings_are_named()
    {
        var format = Column.Of("01/02/2011", "03/04/2011");
        Assert.True(format.IsAmbiguous);
        Assert.Equal(("%d/%m/%Y", "%m/%d/%Y"), (format.Dates[0].Strptime, format.Alternative));
        Assert.Contains("%m/%d/%Y", format.Reason);
    }

    [Fact]
    public void A_half_day_clock_suggests_the_month_first() => Assert.Equal("%m/%d/%Y %I:%M %p", Column.Of("01/02/2011 7:45 PM").Dates[0].Strptime);

    [Fact]
    public void The_order_of_another_column_decides_an_ambiguous_one()
    {
        var format = Column.Decide(new ValueHints { Order = DateOrder.MonthFirst }, "01/02/2011", "03/04/2011");
        Assert.Equal(("%m/%d/%Y", false), (format.Dates[0].Strptime, format.IsAmbiguous));
    }

    [Fact]
    public void Two_formats_in_one_column_are_both_named_most_frequent_first()
    {
        var format = Column.Of("2011-02-01", "2011-02-02", "03/02/2011", "2011-02-04", "28/02/2011");
        Assert.Equal(["%Y-%m-%d", "%d/%m/%Y"], format.Dates.Select(d => d.Strptime));
        Assert.Equal((5L, 0L), (format.Conforming, format.NotConforming));
    }

    [Fact]
    public void An_impossible_date_does_not_conform()
    {
        var format = Column.Of([.. Enumerable.Range(1, 28).Select(d => $"2024-02-{d:00}"), "2024-02-30"]);
        Assert.Equal((ValueKind.Date, 1L), (format.Kind, format.NotConforming));
        Assert.Equal(new CellExample(29, "2024-02-30"), Assert.Single(format.NotConformingExamples));
    }

    [Fact]
    public void The_29th_of_February_is_a_day_in_leap_years_only()
    {
        var format = Column.Of([.. Enumerable.Repeat("2024-02-29", 20), "2023-02-29"]);
        Assert.Equal(1, format.NotConforming);
    }

    [Fact]
    public void Dates_that_only_the_other_order_can_read_do_not_conform()
    {
        var format = Column.Of([.. Enumerable.Range(13, 15).Select(d => $"{d}/01/2011"), "01/31/2011"]);
        Assert.Equal(("%d/%m/%Y", 1L), (format.Dates[0].Strptime, format.NotConforming));
    }

    [Fact]
    public void Eight_digits_that_are_days_are_dates()
    {
        var format = Column.Of("19970101", "19970112", "19980630");
        Assert.Equal((ValueKind.Date, "%Y%m%d"), (format.Kind, format.Dates[0].Strptime));
    }

    [Fact]
    public void Eight_digits_that_are_no_days_are_numbers() => Assert.Equal(ValueKind.Integer, Column.Of("19971301", "45678912").Kind);

    [Fact]
    public void Seconds_since_1970_are_instants_where_the_column_is_called_so()
    {
        var format = Column.Decide(new ValueHints { ColumnName = "created_at" }, "1259653500", "1259654500");
        Assert.Equal((ValueKind.Timestamp, EpochUnit.Seconds), (format.Kind, format.Epoch));
    }

    [Fact]
    public void The_same_numbers_in_a_column_of_another_name_stay_numbers() =>
        Assert.Equal(ValueKind.Integer, Column.Decide(new ValueHints { ColumnName = "barcode" }, "1259653500", "1259654500").Kind);

    [Fact]
    public void Instants_that_are_all_midnight_are_said_to_be_dates() => Assert.True(Column.Of("1994-12-01 00:00:00.0", "1995-01-02 00:00:00.0").IsMidnightOnly);

    [Theory]
    [InlineData("192.168.0.1")]
    [InlineData("12/31")]
    [InlineData("2-4-2011/5")]
    [InlineData("1/2-2011")]
    [InlineData("Sat")]
    public void What_only_resembles_a_date_is_text(string cell) => Assert.Equal(ValueKind.Text, Column.Of(cell).Kind);

    [Theory]
    [InlineData("31/12/2009 7:45", "2009-12-31T07:45:00")]
    [InlineData("December 31, 2009", "2009-12-31T00:00:00")]
    [InlineData("2009-12-31T23:30:00-01:00", "2010-01-01T00:30:00")]
    [InlineData("31-12-09 12:10 AM", "2009-12-31T00:10:00")]
    [InlineData("1969-12-31 23:59:59.5", "1969-12-31T23:59:59.5")]
    public void A_cell_is_read_as_the_instant_it_names(string cell, string instant)
    {
        Assert.True(Column.Of(cell).Dates[0].TryRead(Encoding.UTF8.GetBytes(cell), out long microseconds));
        Assert.Equal(DateTime.Parse(instant, CultureInfo.InvariantCulture), DateTime.UnixEpoch.AddMicroseconds(microseconds));
    }

    [Fact]
    public void Any_day_written_day_first_is_read_back() => Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), day =>
    {
        string cell = day.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        var pattern = Column.Of("31/12/2009 00:00:00").Dates[0];
        return pattern.TryRead(Encoding.UTF8.GetBytes(cell), out long microseconds)
            && cell == DateTime.UnixEpoch.AddMicroseconds(microseconds).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }).QuickCheckThrowOnFailure();
}
