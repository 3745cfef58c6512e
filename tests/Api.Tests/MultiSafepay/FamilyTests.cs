using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>
/// The vendor's table of statuses (MultiSafepay page, 1.5), <c>families.txt</c>, row by row through the service: the merchant's steps by
/// the door's calls, the provider's by those of <c>/manage</c>.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class FamilyTests(Service service)
{
    private static readonly Dictionary<string, string> ByProvider = new()
    {
        ["review"] = """{"verb":"review"}""",
        ["authorised"] = """{"verb":"authorize"}""",
        ["funds in"] = """{"verb":"capture"}""",
        ["expired"] = """{"verb":"expire"}""",
        ["declined"] = """{"verb":"decline"}""",
        ["chargeback"] = """{"verb":"chargeBack"}""",
    };

    private static readonly Dictionary<string, (string Method, string Path, string Body)> ByMerchant = new()
    {
        ["shipped"] = ("PATCH", "orders/{id}", """{"status":"shipped"}"""),
        ["cancelled"] = ("PATCH", "orders/{id}", """{"status":"cancelled"}"""),
        ["refund"] = ("POST", "orders/{id}/refunds", """{"currency":"EUR"}"""),
        ["partial refund"] = ("POST", "orders/{id}/refunds", """{"currency":"EUR","amount":4000}"""),
        ["capture"] = ("POST", "orders/{id}/capture", """{"new_order_status":"completed"}"""),
        ["partial capture"] = ("POST", "orders/{id}/capture", """{"new_order_status":"completed","amount":4000}"""),
        ["cancel reservation"] = ("PATCH", "capture/{id}", """{"status":"cancelled"}"""),
    };

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "MultiSafepay", "families.txt")).Skip(4))
            {
                var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
                rows.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Steps_OfAFamily_LeadToWhatThePageSays(string family, string gateway, string steps, string shown)
    {
        var id = await service.Create(order =>
        {
            (order["type"], order["gateway"]) = ("direct", gateway);
            if (family == "captured by hand")
                order["capture"] = "manual";
        });
        var all = steps.Split(", ").Where(step => step != "created").ToArray();

        foreach (var step in all[..^(shown == "refused" ? 1 : 0)])
            (await Take(step, id)).Is(200);

        if (shown == "refused")
        {
            var before = (await service.Canonical(id)).ToJsonString();
            Assert.InRange((await Take(all[^1], id)).Status, 400, 499);
            Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
        }
        else
        {
            var data = await service.GetData(id);
            Assert.Equal(shown, $"{data["status"]}/{data["financial_status"]}");
        }
    }

    private async Task<Answer> Take(string step, string id)
    {
        if (ByProvider.TryGetValue(step, out var action))
            return await service.Happens(id, action);
        var (method, path, body) = ByMerchant[step];
        return await service.Send(method, path.Replace("{id}", id, StringComparison.Ordinal), body);
    }
}
