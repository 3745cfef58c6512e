using OrderGrains.Api.Doors;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(5000, "EUR", "€50,00")]
    [InlineData(-500, "EUR", "-€5,00")]
    [InlineData(123456789, "EUR", "€1.234.567,89")]
    [InlineData(350000, "USD", "$3,500.00")]
    [InlineData(3480, "USD", "$34.80")]
    [InlineData(0, "USD", "$0.00")]
    [InlineData(5000, "GBP", "£50.00")]
    [InlineData(5000, "JPY", "¥5,000")]
    [InlineData(5000, "KRW", "₩5,000")]
    [InlineData(-5000, "KRW", "-₩5,000")]
    [InlineData(5000, "CLP", "CLP 5,000")]
    [InlineData(5000, "BHD", "BHD 5.000")]
    [InlineData(1234567, "KWD", "KWD 1,234.567")]
    [InlineData(-5, "TND", "-TND 0.005")]
    [InlineData(50000, "CLF", "CLF 5.0000")]
    [InlineData(5000, "CHF", "CHF 50.00")]
    [InlineData(5000, "CAD", "CA$50.00")]
    [InlineData(5000, "HKD", "HK$50.00")]
    [InlineData(5000, "INR", "₹50.00")]
    [InlineData(5000, "XOF", "F CFA 5,000")]
    [InlineData(5000, "SEK", "SEK 50.00")]
    [InlineData(long.MaxValue, "USD", "$92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "KRW", "-₩9,223,372,036,854,775,808")]
    public void Format_Amount_HasTheCurrencysDigitsAndForm(long minorUnits, string currency, string expected) =>
        Assert.Equal(expected, Money.Format(minorUnits, currency));

    [Theory]
    [InlineData("KRW", "5000")]
    [InlineData("EUR", "50.00")]
    [InlineData("OMR", "5.000")]
    [InlineData("UYW", "0.5000")]
    public void Plain_Amount_HasTheCurrencysDigits(string currency, string expected) =>
        Assert.Equal(expected, Money.Plain(5000, currency));

    [Theory]
    [InlineData("XAU")]
    [InlineData("XXX")]
    [InlineData("ZZZ")]
    [InlineData("eur")]
    [InlineData("")]
    public void IsKnown_NoCurrency_IsNot(string code) => Assert.False(Currencies.IsKnown(code));
}
