using System.Text.Json;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("83651", 83651)]
    [InlineData("83651.0", 83651)]
    [InlineData("8.3651e4", 83651)]
    [InlineData("8.36510E+4", 83651)]
    [InlineData("836510000e-4", 83651)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e5", 0)]
    [InlineData("0e1000000000000000000000", 0)]
    [InlineData("0.000e-1000000000000000000000", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    public void Read_WholeValue_IsItHoweverItIsSpelt(string text, long expected)
    {
        Assert.Equal((NumberForm.Whole, expected), (WholeNumber.Read(text, out var number), number));
        Assert.Equal((NumberForm.Whole, expected), (WholeNumber.Read(JsonElement.Parse(text), out number), number));
        Assert.Equal((NumberForm.Whole, expected), (WholeNumber.ReadLoose(JsonElement.Parse($"\"{text}\""), out number), number));
    }

    [Theory]
    [InlineData("83651.5", NumberForm.NotWhole)]
    [InlineData("1e-1", NumberForm.NotWhole)]
    [InlineData("10e-2", NumberForm.NotWhole)]
    [InlineData("1e-1000000000000000000000", NumberForm.NotWhole)]
    [InlineData("9223372036854775808", NumberForm.TooGreat)]
    [InlineData("1e29", NumberForm.TooGreat)]
    [InlineData("1e400", NumberForm.TooGreat)]
    [InlineData("1e1000000000", NumberForm.TooGreat)]
    [InlineData("1e1000000000000000000000", NumberForm.TooGreat)]
    [InlineData("-9223372036854775809", NumberForm.TooSmall)]
    [InlineData("-1e1000000000", NumberForm.TooSmall)]
    public void Read_NoWholeNumberOf64Bits_SaysWhy(string text, object form)
    {
        Assert.Equal(form, WholeNumber.Read(text, out _));
        Assert.Equal(form, WholeNumber.Read(JsonElement.Parse(text), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData("--1")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("١")]
    public void Read_OtherText_IsNotANumber(string text) =>
        Assert.Equal(NumberForm.NotANumber, WholeNumber.Read(text, out _));

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void Read_JsonThatIsNoNumber_IsNone(string json) =>
        Assert.Equal(NumberForm.NotANumber, WholeNumber.Read(JsonElement.Parse(json), out _));

    [Fact]
    public void Read_MillionDigits_IsRead()
    {
        var zeros = new string('0', 1_000_000);

        Assert.Equal((NumberForm.Whole, 5L), (WholeNumber.Read($"{zeros}5.{zeros}", out var number), number));
        Assert.Equal((NumberForm.Whole, 5L), (WholeNumber.Read($"5{zeros}e-1000000", out number), number));
        Assert.Equal(NumberForm.TooGreat, WholeNumber.Read("1" + zeros, out _));
    }
}
