using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Merchants.Registers;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What a merchant sorts orders and customers by, where its goods lie, and what they are packed into.</summary>
internal static class RegisterRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        Of(RegisterKind.CustomerGroup, Registers.CustomerGroups),
        Of(RegisterKind.Tag, Registers.Tags),
        Of(RegisterKind.Store, Registers.Stores),
        Of(RegisterKind.Package, Registers.Packages),
        new(StockLocations.Type, (call, id) =>
            Task.FromResult(Found.Of(StockLocations.Of(call.Merchant) is var place && place.Id == id ? place : null)))
        {
            List = async (call, query, view) => await ResourceList.Page([StockLocations.Of(call.Merchant)], query, view),
        },
    ];

    private static ResourceRow Of(RegisterKind kind, ResourceType<RegisterEntry> type)
    {
        var writing = new RegisterWriting(kind, type);
        return new(type, async (call, id) =>
            await call.Reads.Registered(kind, id) is { } entry ? Found.Of(type.Of(entry.Id, entry)) : Found.Nothing)
        {
            List = async (call, query, view) => await ResourceList.Page(
                [.. (await call.Reads.Register(kind)).Select(entry => type.Of(entry.Id, entry))], query, view),
            Create = new(writing.Table, writing.Create),
            Update = new(writing.Table, writing.Update),
            Delete = writing.Delete,
        };
    }
}
