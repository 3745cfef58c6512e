using System.Net;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Tests.Security;

public sealed class CallerAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    public void Of_Address_IsTheAddressOrItsNetwork(string address, string expected) =>
        Assert.Equal(expected, CallerAddress.Of(IPAddress.Parse(address)));

    [Fact]
    public void Of_NoAddress_IsLocal() => Assert.Equal("local", CallerAddress.Of((IPAddress?)null));
}
