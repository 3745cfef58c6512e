using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 2)]
    [InlineData("😀😀", 2)]
    [InlineData("👨‍👩‍👧", 5)]
    [InlineData("👍🏽", 2)]
    public void CodePoints_OfAText_AreCounted(string text, int expected) => Assert.Equal(expected, text.CodePoints);
}
