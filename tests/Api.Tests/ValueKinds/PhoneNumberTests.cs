using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+1234567890")]
    [InlineData("+49 30 1")]
    [InlineData("5")]
    [InlineData("(0131) 496-0123")]
    [InlineData("+1.555.010.9999 ext. 12")]
    [InlineData("555 0100x7")]
    public void IsValid_ANumber_IsOne(string text) => Assert.True(PhoneNumber.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("call me")]
    [InlineData("++49 30")]
    [InlineData("49 30\n")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public void IsValid_NoNumber_IsNone(string text) => Assert.False(PhoneNumber.IsValid(text));
}
