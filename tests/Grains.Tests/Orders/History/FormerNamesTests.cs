using System.Runtime.CompilerServices;
using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Writing;

namespace OrderGrains.Tests.Orders.History;

/// <summary>What was written before a member was renamed stays readable.</summary>
public sealed class FormerNamesTests
{
    private static readonly OrderKey Key = new("m", "o");

    private static readonly EventPayload Renamed = new(new(
        new FormerName(typeof(Order), "remark", "notes", Until: 2),
        new FormerName(typeof(Order), "items", "lines", Until: 2),
        new FormerName(typeof(OrderLine), "pieces", "quantity", Until: 2)));

    private static readonly string[] Former =
    [
        """{"p":"remark","t":"Ring"},{"p":"items[a]","t":{"id":"a","pieces":1,"glow":1},"i":0}""",
        """{"p":"remark","a":" twice"},{"p":"items[a].pieces","f":1,"t":2},{"p":"items[b]","t":{"id":"b"},"i":1}""",
    ];

    [Fact]
    public void ReadChanges_FormerNames_AreThePresentOnes()
    {
        var changes = Former.SelectMany(changes => Renamed.ReadChanges(Payloads.Of(changes))).ToArray();

        Assert.Equal(
            ["notes", "lines[a]", "notes", "lines[a].quantity", "lines[b]"], changes.Select(change => change.Path));
        var order = changes.Aggregate(ImportRules.Blank(Key), (order, change) => change.Apply(order));
        Assert.Equal(("Ring twice", 2, 2), (order.Notes, order.Lines[0].Quantity, order.Lines.Count));
        Assert.Equal("glow", Assert.Single(order.Lines[0].Unknown!).Key);
    }

    [Fact]
    public void Read_FormerNames_AreThePresentOnes() =>
        Assert.Equal("""{"id":"a","quantity":1,"glow":1}""", Renamed.Read(Payloads.Of(Former[0]))[1].To!.Value.GetRawText());

    [Fact]
    public void ReadChanges_ANameOfALaterSchema_IsNotTakenForTheFormerOne() =>
        Assert.Equal("remark", Assert.Single(Renamed.ReadChanges(Payloads.Of("""{"p":"remark","t":"Ring"}""", schema: 2))).Path);

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Audit_OfAnOrderFromBeforeTheNamesChanged_NeedsToKnowThem(bool areForgotten, int findings)
    {
        var source = new FormerRows(Former);
        List<AuditFinding> found = [];

        await OrderAuditor.Run(source, found.Add, areForgotten ? EventPayload.Current : Renamed, CancellationToken.None);

        Assert.Equal(findings, found.Count);
    }

    /// <summary>An order that was taken over and edited in a former schema, and whose row has been written since.</summary>
    private sealed class FormerRows(string[] events) : IAuditSource
    {
        public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            var order = events.SelectMany(changes => Renamed.ReadChanges(Payloads.Of(changes)))
                .Aggregate(ImportRules.Blank(Key), (order, change) => change.Apply(order));
            yield return new(AuditKind.Order, Key) { Version = 2, Place = 2, Order = order with { Version = 2 }, Salt = [] };
            var hash = EventChain.Beginning(Key);
            for (var version = 1; version <= 2; version++)
            {
                var row = new AuditRow(AuditKind.Event, Key)
                {
                    Version = version,
                    Place = version,
                    CommandId = Guid.NewGuid(),
                    Name = version == 1 ? "created" : "deliveryEdited",
                    Changes = Payloads.Of(events[version - 1]),
                };
                hash = EventChain.Next(
                    hash,
                    new(version, version, 0, row.At.UtcTicks, Door: 0, Type: 0, row.CommandId, default, default, ""),
                    EventChain.Digest([], version, row.Changes.Span));
                yield return row with { Hash = hash };
            }

            foreach (var (kind, alias) in OrderAliases.Of(order))
                yield return new(AuditKind.Alias, Key) { Name = $"{kind} {alias}" };
        }
    }
}
