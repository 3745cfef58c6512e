using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Tests.ValueKinds;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jane@example.com")]
    [InlineData("a@b.c")]
    [InlineData("jane.doe+tag@mail.example.co.uk")]
    [InlineData("o'neill_{1}@example.com")]
    [InlineData("jäne@bücher.example")]
    [InlineData("a@xn--bcher-kva.example")]
    [InlineData("अजय@डाटा.भारत")]
    [InlineData("1@2.de")]
    public void IsValid_AnAddress_IsOne(string text) => Assert.True(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("jane")]
    [InlineData("@")]
    [InlineData("@example.com")]
    [InlineData("jane@")]
    [InlineData("jane@localhost")]
    [InlineData("Jane <jane@example.com>")]
    [InlineData("<jane@example.com>")]
    [InlineData("jane@example.com, joe@example.com")]
    [InlineData("jane@@example.com")]
    [InlineData("jane@joe@example.com")]
    [InlineData("jane doe@example.com")]
    [InlineData(" jane@example.com")]
    [InlineData("jane@example.com ")]
    [InlineData("jane@example.com\n")]
    [InlineData("a@.de")]
    [InlineData("a@b..de")]
    [InlineData("a@b.de.")]
    [InlineData("a@-b.de")]
    [InlineData("a@b-.de")]
    [InlineData("a@b_c.de")]
    [InlineData(".a@b.de")]
    [InlineData("a.@b.de")]
    [InlineData("a..b@c.de")]
    [InlineData("\"a b\"@c.de")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("😀@example.com")]
    public void IsValid_NoAddress_IsNone(string text) => Assert.False(EmailAddress.IsValid(text));

    [Theory]
    [InlineData(63, 254, true)]
    [InlineData(63, 255, false)]
    [InlineData(64, 100, true)]
    [InlineData(65, 100, false)]
    public void IsValid_Length_IsLimited(int local, int length, bool valid)
    {
        var host = string.Concat(Enumerable.Repeat("abcdefghi.", 30));
        var text = $"{new string('a', local)}@{host[..(length - local - 4)]}.de";

        Assert.Equal((length, valid), (text.Length, EmailAddress.IsValid(text.Replace("..", "x.", StringComparison.Ordinal))));
    }
}
