using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>A body that stops arriving is not a bad one: the same request may be sent again.</summary>
public sealed class StalledUploadTests
{
    private static readonly (Door Door, string Path)[] TokenCalls =
        [(Door.CommerceLayer, "/oauth/token"), (Door.Fuuffy, "/v1/auth/token"), (Door.ElasticPath, "/oauth/access_token")];

    [Fact]
    public async Task Send_StalledBody_TimesOutInTheDoorsWords()
    {
        using var service = new ListeningService(new Service
        {
            Host = host => host.ConfigureServices(services => services.Configure<KestrelServerOptions>(
                kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(10_000, TimeSpan.FromSeconds(2)))),
        });
        await service.InitializeAsync();

        var updates = DoorsUnderTest.All.Select(door => Stall(service, door.Door, Head(service, door)));
        var tokens = TokenCalls.Select(call => Stall(
            service, call.Door, $"POST {call.Path} HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n"));
        var answers = await Task.WhenAll(updates.Concat(tokens));

        Assert.Equal(DoorsUnderTest.All.Count + TokenCalls.Length, answers.Length);
        foreach (var (door, answer) in answers.Take(DoorsUnderTest.All.Count))
            ErrorShape.AssertIs(door, 408, answer);
        Assert.All(answers, answer => Assert.Equal((408, "1"), (answer.Answer.Status, answer.Answer.Header("Retry-After"))));
    }

    private static string Head(ListeningService service, DoorUnderTest door)
    {
        var (name, value) = service.Credential(door.Door);
        return $"{door.Method} {Spoiling.Fill(door.Path, "1", "")} HTTP/1.1\n{name}: {value}\nContent-Type: {door.ContentType}\n";
    }

    private static async Task<(Door Door, Answer Answer)> Stall(ListeningService service, Door door, string head)
    {
        using var socket = await RawHttp.Open(
            service.Address, $"{head}Host: {service.Address.Authority}\nContent-Length: 10000\n\n{{\"a\"");
        return (door, RawHttp.Parse(await RawHttp.ReadToEnd(socket)));
    }
}
