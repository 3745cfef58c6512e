using System.Text.Json;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class LooseBooleanTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("-0", false)]
    [InlineData("null", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"0\"", false)]
    [InlineData("\"false\"", false)]
    public void Read_DocumentedForm_IsItsValue(string json, bool expected) =>
        Assert.Equal(expected, LooseBoolean.Read(JsonElement.Parse(json)));

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("\"no\"")]
    [InlineData("\"yes\"")]
    [InlineData("\"y\"")]
    [InlineData("\"on\"")]
    [InlineData("\"off\"")]
    [InlineData("\"f\"")]
    [InlineData("\"2\"")]
    [InlineData("\"0.0\"")]
    [InlineData("\"1.0\"")]
    [InlineData("\"TRUE \"")]
    [InlineData("\" true\"")]
    [InlineData("\"True\"")]
    [InlineData("\" \"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Read_AnythingElse_IsNoBoolean(string json) => Assert.Null(LooseBoolean.Read(JsonElement.Parse(json)));

    [Fact]
    public void Read_FurtherTextOfAVendor_IsFalse() => Assert.False(LooseBoolean.Read("off", "f", "off"));
}
