using System.Text.Json;
using System.Text.Json.Nodes;
using Akka.Persistence;

namespace OrderGrains.Bench.Baselines.Actors;

/// <summary>
/// An order as a persistent actor: one event per update, acknowledged when the journal has it. No snapshots: they cost writes and only
/// shorten a recovery, which nobody measures here.
/// </summary>
internal sealed class OrderActor : ReceivePersistentActor
{
    private JsonObject? _document;

    public OrderActor(string id)
    {
        PersistenceId = id;
        Recover<OrderCreated>(Apply);
        Recover<OrderShipped>(Apply);
        Command<OrderCreated>(created => Persist(created, stored =>
        {
            Apply(stored);
            Sender.Tell(true, Self);
        }));
        Command<OrderShipped>(Ship);
        Command<ReadOrder>(_ => Sender.Tell(_document is null ? [] : JsonSerializer.SerializeToUtf8Bytes(_document), Self));
    }

    public override string PersistenceId { get; }

    /// <summary>
    /// <c>PersistAsync</c>, which the documentation has for high throughput, goes on with the next command while the journal writes: a hot
    /// order's events share their transactions.
    /// </summary>
    private void Ship(OrderShipped shipped)
    {
        if (_document is null)
        {
            Sender.Tell(false, Self);
            return;
        }

        PersistAsync(shipped, stored =>
        {
            Apply(stored);
            Sender.Tell(true, Self);
        });
    }

    private void Apply(OrderCreated created) => _document = created.Document;

    private void Apply(OrderShipped shipped) => shipped.ApplyTo(_document!);
}
