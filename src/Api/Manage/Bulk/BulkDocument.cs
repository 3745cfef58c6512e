using System.Runtime.InteropServices;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>Many commands that were posted as one body.</summary>
/// <param name="Items">In the order in which they were sent.</param>
/// <param name="DryRun">True where they shall only be decided.</param>
/// <param name="Problems">What is wrong with the body as a whole; what is wrong with an item is the item's alone.</param>
internal sealed record BulkDocument(IReadOnlyList<BulkItem> Items, bool DryRun, IReadOnlyList<FieldMessage> Problems)
{
    private const int MaxItems = 500;

    /// <summary>Reads <c>{"items":[{"id","actions","idempotencyKey","expectedVersion"}],"dryRun":false}</c>.</summary>
    public static BulkDocument Read(JsonElement body)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(body, "", problems);
        var dryRun = members.Switch("dryRun");
        var items = ReadItems(members);
        members.Close();
        return new(items, dryRun, problems);
    }

    private static BulkItem[] ReadItems(MemberReader members)
    {
        if (members.TryTake("items", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() is > 0 and <= MaxItems
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
            return [.. list.EnumerateArray().Select(ReadItem)];
        members.Fail("items", $"must be a list of 1 to {MaxItems} objects");
        return [];
    }

    private static BulkItem ReadItem(JsonElement item, int index)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(item, "", problems);
        var (id, key) = (members.NeededText("id"), members.Text("idempotencyKey").Value);
        if (key?.CodePoints is 0 or > ConditionalHeaders.MaxKeyLength)
            members.Fail("idempotencyKey", $"must have 1 to {ConditionalHeaders.MaxKeyLength} characters");
        var version = members.Whole("expectedVersion", 0, long.MaxValue);
        var actions = CommandDocument.ReadActions(members, problems);
        members.Close();
        return new(index, id, actions, key, version, Content(item), problems);
    }

    private static byte[] Content(JsonElement item) =>
        item.TryGetProperty("actions", out var actions) ? JsonMarshal.GetRawUtf8Value(actions).ToArray() : [];
}
