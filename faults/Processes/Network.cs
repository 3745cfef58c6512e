using System.Collections.Concurrent;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Processes;

/// <summary>
/// A bridge with a network namespace for each node. Two ends are parted by giving each a wrong hardware address for the other: packets
/// leave and arrive nowhere, as when a cable is pulled somewhere in between. The database has an address of its own on the bridge, the
/// clients another, so that either way can be cut alone. Takes root.
/// </summary>
internal sealed class Network : IAsyncDisposable
{
    private const string Nowhere = "02:00:00:00:00:fe";
    private const string Bridge = "ogfaults";
    private const string Clients = "10.213.7.1";
    private const string Database = "10.213.7.2";
    private const int FirstPlace = 10;

    private readonly TcpRelay _relay;
    private readonly ConcurrentDictionary<string, Place> _places = [];
    private int _count;

    private Network(TcpRelay relay) => _relay = relay;

    public static async Task<Network> Create(PostgresServer server)
    {
        await Shell.Try("ip", "link", "del", Bridge);
        await Shell.Run("ip", "link", "add", Bridge, "type", "bridge");
        await Shell.Run("ip", "addr", "add", $"{Clients}/24", "dev", Bridge);
        await Shell.Run("ip", "addr", "add", $"{Database}/24", "dev", Bridge);
        await Shell.Run("ip", "link", "set", Bridge, "up");
        return new(TcpRelay.Start(Database, server.Socket));
    }

    public async Task<Place> AddPlace()
    {
        var number = FirstPlace + Interlocked.Increment(ref _count);
        var place = new Place($"ogf{number}", $"10.213.7.{number}", _relay.ConnectionString(Database));
        string outside = $"ogf{number}o", inside = $"ogf{number}i";
        await Shell.Try("ip", "netns", "del", place.Namespace);
        await Shell.Run("ip", "netns", "add", place.Namespace);
        await Shell.Run("ip", "link", "add", outside, "type", "veth", "peer", "name", inside);
        await Shell.Run("ip", "link", "set", outside, "master", Bridge, "up");
        await Shell.Run("ip", "link", "set", inside, "netns", place.Namespace);
        await In(place, "addr", "add", $"{place.Address}/24", "dev", inside);
        await In(place, "link", "set", inside, "up");
        await In(place, "link", "set", "lo", "up");
        _places[place.Namespace] = place;
        return place;
    }

    /// <summary>From now on neither end hears the other.</summary>
    public async Task Part(Node node, Node other)
    {
        await Cut(_places[node.Start.Namespace!], other.Start.Address);
        await Cut(_places[other.Start.Namespace!], node.Start.Address);
    }

    /// <summary>From now on the node's packets to the database are lost.</summary>
    public Task PartFromDatabase(Node node) => Cut(_places[node.Start.Namespace!], Database);

    /// <summary>Every packet arrives again.</summary>
    public async Task Heal()
    {
        foreach (var place in _places.Values)
            await In(place, "neigh", "flush", "dev", Device(place), "nud", "permanent");
    }

    public async ValueTask DisposeAsync()
    {
        await _relay.DisposeAsync();
        foreach (var place in _places.Values)
            await Shell.Try("ip", "netns", "del", place.Namespace);
        await Shell.Try("ip", "link", "del", Bridge);
    }

    private static Task<string> Cut(Place place, string address) =>
        In(place, "neigh", "replace", address, "lladdr", Nowhere, "dev", Device(place), "nud", "permanent");

    private static Task<string> In(Place place, params string[] arguments) => Shell.Run("ip", ["-n", place.Namespace, .. arguments]);

    private static string Device(Place place) => $"{place.Namespace}i";
}
