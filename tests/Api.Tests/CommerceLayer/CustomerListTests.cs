using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>All customers of a merchant, and the orders of one.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerListTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task List_FilteredSortedAndPaged_HasWhoIsAskedFor()
    {
        var run = Guid.NewGuid().ToString("N");
        string[] ids = [.. await Task.WhenAll(new[] { "b", "a", "c" }.Select(name => Customer($"{name}-{run}@example.org")))];

        var byEmail = await List($"filter[q][email_eq]=a-{run}@example.org");
        var byId = await List($"filter[q][id_eq]={ids[2]}");
        var some = await List($"filter[q][email_cont]={run}&sort=-email&page[size]=2");
        var nobody = await List($"filter[q][email_eq]=nobody-{run}@example.org");
        var both = await List($"filter[q][email_eq]=a-{run}@example.org&filter[q][id_eq]={ids[2]}");

        Assert.Equal([ids[1]], Ids(byEmail));
        Assert.Equal([ids[2]], Ids(byId));
        Assert.Equal([ids[2], ids[0]], Ids(some));
        Assert.Equal((3, 2), ((int)some.Json["meta"]!["record_count"]!, (int)some.Json["meta"]!["page_count"]!));
        Assert.Empty(Ids(nobody));
        Assert.Empty(Ids(both));
    }

    [Fact]
    public async Task List_PageByPage_HasEachOnce()
    {
        var id = await Customer($"{Guid.NewGuid():N}@example.org");
        List<string> all = [];
        for (var page = 1; ; page++)
        {
            var answer = await List($"page[size]=25&page[number]={page}");
            all.AddRange(Ids(answer));
            if (answer.Json["links"]!["next"] is null)
                break;
        }

        Assert.Contains(id, all);
        Assert.Equal(all.Distinct().Order(StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task List_OfWhoHasBeenErased_HasThemNoMore()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = await Customer(email);
        Assert.Contains(id, Ids(await List($"filter[q][email_cont]={email}")));

        Assert.Equal(200, (await service.Call("POST", $"/manage/customers/{id}/anonymize", null, ("X-Api-Key", "demo-key"))).Status);

        Assert.Empty(Ids(await List($"filter[q][email_cont]={email}")));
    }

    [Fact]
    public async Task Orders_OfACustomer_AreTheirsNewestFirst()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = await Customer(email);
        var older = await _shop.Draft(new() { ["customer_email"] = email });
        var newer = await _shop.Draft(new() { ["customer_email"] = email });

        var orders = (await _shop.Send(HttpMethod.Get, $"/api/customers/{id}/orders")).Is200();
        var included = (await _shop.Send(HttpMethod.Get, $"/api/customers/{id}?include=orders")).Is200();

        Assert.Equal([newer, older], Ids(orders));
        Assert.Equal(2, included.Json["included"]!.AsArray().Count);
    }

    private Task<string> Customer(string email) => _shop.Created("/api/customers", new() { ["email"] = email });

    private async Task<Answer> List(string query) => (await _shop.Send(HttpMethod.Get, $"/api/customers?{query}")).Is200();

    private static string[] Ids(Answer answer) => [.. answer.Json["data"]!.AsArray().Select(one => (string)one!["id"]!)];
}
