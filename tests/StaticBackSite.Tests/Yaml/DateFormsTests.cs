using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

public sealed class DateFormsTests
{
    [Theory]
    [InlineData("6 August 2026", "write 2026-08-06")]
    [InlineData("6th August 2026", "write 2026-08-06")]
    [InlineData("Aug 6, 2026", "write 2026-08-06")]
    [InlineData("2026/8/6", "write 2026-08-06")]
    [InlineData("30/11/2026", "write 2026-11-30")]
    [InlineData("11/30/2026", "write year-month-day, for example 2026-11-22")]
    [InlineData("06/08/2026", "write year-month-day, for example 2026-11-22")]
    [InlineData("2026-02-30", "write year-month-day, for example 2026-11-22")]
    [InlineData("9999-12-31", "write year-month-day, for example 2026-11-22")]
    public void What_was_meant_is_said_where_it_cannot_be_mistaken(string text, string advice)
    {
        Assert.False(DateForms.TryRead(text, out _));
        Assert.Equal(advice, DateForms.Advise(text));
    }
}
