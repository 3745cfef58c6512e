using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Where a grain fails after the request has been read, the door still answers in its own words, quoting the request.</summary>
public sealed class FailingGrainTests : IAsyncLifetime, IDisposable
{
    private readonly FailingGrains _failing = new();
    private readonly ListeningService _service;

    public FailingGrainTests() => _service = new(new Service
    {
        Host = host => host.ConfigureTestServices(services => services
            .AddSingleton(new MerchantDirectorySettings { KeepTime = TimeSpan.Zero })
            .AddSingleton<IIncomingGrainCallFilter>(_failing)),
    });

    public static TheoryData<Door> Doors => [.. DoorsUnderTest.All.Select(door => door.Door)];

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Update_OrderThrows_IsAnInternalErrorOfTheDoor(Door name)
    {
        var (door, id) = await Prepare(name);
        _failing.OfOrders = new InvalidOperationException("As the test wants it.");

        var answer = await _service.Update(door, id);

        ErrorShape.AssertIs(name, 500, answer);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Update_SiloOfTheOrderIsLost_IsUnknownAtTheDoor(Door name)
    {
        var (door, id) = await Prepare(name);
        _failing.OfOrders = new SiloUnavailableException("As the test wants it.");

        var answer = await _service.Update(door, id);

        ErrorShape.AssertIs(name, 504, answer);
        Assert.Equal("1", answer.Header("Retry-After"));
    }

    /// <summary>Only here is a merchant asked for after the body was read, whatever is in it.</summary>
    [Fact]
    public async Task Update_SiloOfTheMerchantIsLost_IsUnavailableAndNamesTheOrder()
    {
        var (door, id) = await Prepare(Door.Centra);
        _failing.OfMerchants = new OrleansException("As the test wants it.");

        var answer = await _service.Update(door, id);

        answer.Is(503, $$"""{ "status": "no", "msg": "service is not available, nothing was changed", "order": {{id}} }""");
    }

    private async Task<(DoorUnderTest Door, string Id)> Prepare(Door name)
    {
        var door = DoorsUnderTest.All.Single(door => door.Door == name);
        var id = door.NewId();
        await _service.Prepare(door, id);
        return (door, id);
    }
}
