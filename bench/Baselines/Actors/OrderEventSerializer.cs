using System.Text.Json;
using Akka.Actor;
using Akka.Serialization;

namespace OrderGrains.Bench.Baselines.Actors;

/// <summary>
/// Writes events as JSON under short names. Akka.NET's documentation advises against its default, Newtonsoft.Json with the names of .NET
/// types, for what is stored: it is slow and large.
/// </summary>
public sealed class OrderEventSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    private const string Created = "created";
    private const string Shipped = "shipped";

    /// <summary>Stored with each event.</summary>
    public override int Identifier => 4711;

    public override string Manifest(object o) => o is OrderCreated ? Created : Shipped;

    public override byte[] ToBinary(object obj) => JsonSerializer.SerializeToUtf8Bytes(obj, obj.GetType(), OrderEvents.Default);

    public override object FromBinary(byte[] bytes, string manifest) => manifest == Created
        ? JsonSerializer.Deserialize(bytes, OrderEvents.Default.OrderCreated)!
        : JsonSerializer.Deserialize(bytes, OrderEvents.Default.OrderShipped)!;
}
