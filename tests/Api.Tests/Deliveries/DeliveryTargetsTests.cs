using System.Net;
using System.Net.Sockets;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>Where messages may go, and where never.</summary>
public sealed class DeliveryTargetsTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b:1::7f00:1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    public void Allows_WithoutASetting_IsPublicAddressesOnly(string address, bool allowed) =>
        Assert.Equal(allowed, new DeliveryTargets(new()).Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.0", false)]
    [InlineData("fd00::5", true)]
    [InlineData("fd00::6", false)]
    public void Allows_WithASetting_IsWhatItCoversToo(string address, bool allowed) =>
        Assert.Equal(allowed, Targets("10.1.0.0/16", "fd00::5").Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://shop.example/orders?key=1", true)]
    [InlineData("https://8.8.8.8:8443/", true)]
    [InlineData("http://shop.example/", false)]
    [InlineData("ftp://shop.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/orders", false)]
    [InlineData("shop.example", false)]
    [InlineData("https://user@shop.example/", false)]
    [InlineData("https://user:password@shop.example/", false)]
    [InlineData("https://shop.example/#part", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://0177.0.0.1/", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("https://[fe80::1%25eth0]/", false)]
    public void Read_TakesWhatMayBeCalled(string url, bool allowed)
    {
        var read = new DeliveryTargets(new()).Read(url, out var problem);

        Assert.Equal((allowed, allowed), (read is not null, problem is null));
    }

    [Fact]
    public void Read_Http_IsTakenWhereItIsAllowed() =>
        Assert.NotNull(new DeliveryTargets(new() { AllowHttp = true }).Read("http://shop.example/", out _));

    [Fact]
    public async Task Open_ANameOfAForbiddenAddress_ConnectsToNothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = Client(new(new DeliveryTargets(new()), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])), listener);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("/", UriKind.Relative)));

        Assert.IsType<ForbiddenTargetException>(failure.InnerException);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Open_ANameThatIsAnotherAddressTheNextTime_IsLookedUpOnce()
    {
        // The name is public when it is looked at, and leads to this machine a moment later; nobody looks a second time.
        var answers = new Queue<IPAddress[]>([[IPAddress.Parse("10.1.0.1"), IPAddress.Loopback], [IPAddress.Parse("10.0.0.1")]]);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepted = listener.AcceptTcpClientAsync();
        using var client = Client(new(Targets("127.0.0.1"), (_, _) => Task.FromResult(answers.Dequeue())), listener);

        var answer = client.GetAsync(new Uri("/", UriKind.Relative));
        using (var connection = await accepted)
            await connection.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());

        Assert.Equal(HttpStatusCode.NoContent, (await answer).StatusCode);
        Assert.Single(answers);
    }

    private static DeliveryTargets Targets(params string[] networks) => new(new DeliverySettings { AllowedNetworks = networks });

    private static HttpClient Client(CheckedConnections connections, TcpListener listener) =>
        new(new SocketsHttpHandler { ConnectCallback = connections.Open, UseProxy = false })
        {
            BaseAddress = new($"http://shop.example:{((IPEndPoint)listener.LocalEndpoint).Port}/"),
        };
}
