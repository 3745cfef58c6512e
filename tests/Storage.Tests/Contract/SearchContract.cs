using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Orders are found by what they hold.</summary>
public abstract class SearchContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private readonly string _merchant = "m" + Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("status", "b c")]
    [InlineData("statuses", "a b c")]
    [InlineData("payment", "c")]
    [InlineData("fulfillment", "b")]
    [InlineData("email", "a c")]
    [InlineData("market", "b")]
    [InlineData("reference", "c")]
    [InlineData("customer", "c")]
    [InlineData("created", "b")]
    [InlineData("updated", "b c")]
    [InlineData("amount", "b")]
    [InlineData("two", "c")]
    [InlineData("none", "")]
    public async Task Search_Condition_FindsThoseThatMeetIt(string condition, string expected)
    {
        await WriteThreeAsync();
        var search = Condition(condition);

        var found = await Store.Search(search, None);

        Assert.Equal(expected, Ids(found));
        Assert.Equal(found.Items.Count, await Store.Count(search, None));
    }

    [Theory]
    [InlineData(OrderSort.Created, "a b c")]
    [InlineData(OrderSort.Updated, "a b c")]
    [InlineData(OrderSort.Amount, "c a b")]
    [InlineData(OrderSort.Id, "a b c")]
    public async Task Search_Sort_GoesUpAndDown(OrderSort sort, string expected)
    {
        await WriteThreeAsync();

        Assert.Equal(expected, Ids(await Store.Search(All with { Sort = sort }, None)));
        Assert.Equal(
            string.Join(' ', expected.Split(' ').Reverse()),
            Ids(await Store.Search(All with { Sort = sort, Descending = true }, None)));
    }

    [Theory]
    [InlineData(OrderSort.Created, false)]
    [InlineData(OrderSort.Created, true)]
    [InlineData(OrderSort.Updated, false)]
    [InlineData(OrderSort.Updated, true)]
    [InlineData(OrderSort.Amount, false)]
    [InlineData(OrderSort.Amount, true)]
    [InlineData(OrderSort.Id, false)]
    [InlineData(OrderSort.Id, true)]
    public async Task Search_PageByPage_GivesEachOnceInTheComparersOrder(OrderSort sort, bool descending)
    {
        string[] ids = ["b", "B", "é", "e", "\uffee", "\U0001F600", "a b", "1", "10", "2"];
        foreach (var id in ids)
            await Store.Write(Sample.Commit(new(_merchant, id), 0), None);
        var search = All with { Sort = sort, Descending = descending, Limit = 3 };

        var found = new List<FoundOrder>();
        while (await Store.Search(search with { After = found.LastOrDefault()?.Position }, None) is { Items.Count: > 0 } page)
        {
            found.AddRange(page.Items);
            Assert.Equal(found.Count < ids.Length, page.More);
        }

        var ordered = found.Select(order => order.Position).Order(SearchPositionComparer.Instance).ToArray();
        Assert.Equal(descending ? ordered.Reverse() : ordered, found.Select(order => order.Position));
        Assert.Equal(ids.Order(StringComparer.Ordinal), found.Select(order => order.Order.Id).Order(StringComparer.Ordinal));
        Assert.Equal(ids.Length, await Store.Count(search with { After = found[4].Position }, None));

        var skipping = await Store.Search(search with { Skip = 7 }, None);
        Assert.Equal(found.Skip(7).Select(order => order.Order.Id), skipping.Items.Select(order => order.Order.Id));
        Assert.Empty((await Store.Search(search with { Skip = ids.Length }, None)).Items);
    }

    [Theory]
    [InlineData(OrderSort.Created, false)]
    [InlineData(OrderSort.Updated, true)]
    [InlineData(OrderSort.Amount, true)]
    [InlineData(OrderSort.Id, false)]
    public async Task Search_LargeOrders_EndsThePageByItsBytesAndAlwaysMovesOn(OrderSort sort, bool descending)
    {
        int[] sizes = [100, 1_500_000, 1_500_000, 1_500_000, 100, 5_000_000, 100];
        foreach (var (size, number) in sizes.Select((size, number) => (size, number)))
            await Store.Write(Sample.Commit(new(_merchant, $"{number}"), 0, new string('n', size)), None);
        var search = All with { Sort = sort, Descending = descending, Limit = 100 };

        var pages = new List<FoundPage>();
        do
            pages.Add(await Store.Search(search with { After = pages.LastOrDefault()?.Items[^1].Position }, None));
        while (pages[^1].More);

        string[] expected = descending ? ["6", "5", "4 3 2", "1 0"] : ["0 1 2", "3 4", "5", "6"];
        Assert.Equal(expected, pages.Select(Ids));
    }

    [Theory]
    [InlineData("2", "a c")]
    [InlineData("1,2", "a b c")]
    [InlineData("7", "a")]
    [InlineData("", "a")]
    public async Task Search_SearcherBoundToMarkets_FindsAndCountsNoOthers(string markets, string expected)
    {
        await Store.Write(Sample.Commit(new(_merchant, "a"), 0), None);
        foreach (var (id, number) in new[] { ("b", 1), ("c", 2), ("d", (int?)null) })
        {
            var commit = Sample.Commit(new(_merchant, id), 0);
            await Store.Write(commit with { Order = commit.Order! with { Market = new() { Id = "m", Number = number } } }, None);
        }

        var numbers = markets.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToValueList();
        foreach (var sort in Enum.GetValues<OrderSort>())
        {
            var search = All with { Sort = sort, Markets = numbers };
            Assert.Equal(expected, string.Join(' ', (await Store.Search(search, None)).Items.Select(found => found.Order.Id).Order()));
            Assert.Equal(expected.Split(' ').Length, await Store.Count(search, None));
        }
    }

    [Fact]
    public async Task Search_AfterAnUpdate_FindsTheNewStateOnly()
    {
        var key = new OrderKey(_merchant, "a");
        await Store.Write(Sample.Commit(key, 0), None);
        var commit = Sample.Commit(key, 1);
        await Store.Write(commit with { Order = commit.Order! with { Status = OrderStatus.Placed, Reference = "R" } }, None);

        Assert.Empty((await Store.Search(All with { Statuses = [OrderStatus.Draft] }, None)).Items);
        var found = Assert.Single((await Store.Search(All with { Statuses = [OrderStatus.Placed], Reference = "R" }, None)).Items);
        Assert.Equal((2, OrderStatus.Placed), (found.Order.Version, found.Order.Status));
        Assert.Single((await Store.Search(All with { Sort = OrderSort.Updated }, None)).Items);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a", 0xd800)]
    [InlineData("R1' OR '1'='1")]
    public async Task Search_TextOfAnyKind_IsFoundAgain(string text, params int[] more)
    {
        var reference = text + string.Concat(more.Select(unit => (char)unit));
        var commit = Sample.Commit(new(_merchant, "a"), 0);
        await Store.Write(commit with { Order = commit.Order! with { Reference = reference } }, None);
        await Store.Write(Sample.Commit(new(_merchant, "b"), 0), None);

        Assert.Equal("a", Ids(await Store.Search(All with { Reference = reference }, None)));
        Assert.Empty((await Store.Search(All with { Reference = reference + "x" }, None)).Items);
    }

    [Fact]
    public async Task Search_TextLongerThanAnyIndexHolds_IsFoundAgain()
    {
        var reference = new string('€', 100_000);
        var commit = Sample.Commit(new(_merchant, "a"), 0);
        Assert.Equal(
            CommitOutcome.Committed, await Store.Write(commit with { Order = commit.Order! with { Reference = reference } }, None));

        Assert.Equal("a", Ids(await Store.Search(All with { Reference = reference }, None)));
    }

    [Fact]
    public async Task Search_AnothersMerchantsOrders_AreNotFound()
    {
        await WriteThreeAsync();

        Assert.Empty((await Store.Search(All with { Merchant = _merchant + "x" }, None)).Items);
        Assert.Equal(0, await Store.Count(All with { Merchant = _merchant + "x" }, None));
    }

    private OrderSearch All => new() { Merchant = _merchant, Sort = OrderSort.Id, Limit = 100 };

    private OrderSearch Condition(string name) => name switch
    {
        "status" => All with { Statuses = [OrderStatus.Placed] },
        "statuses" => All with { Statuses = [OrderStatus.Placed, OrderStatus.Draft] },
        "payment" => All with { Payments = [PaymentStatus.Paid, PaymentStatus.Refunded] },
        "fulfillment" => All with { Fulfillments = [FulfillmentStatus.Delivered] },
        "email" => All with { Email = "ÄNNE@example.com" },
        "market" => All with { Market = "m1" },
        "reference" => All with { Reference = "R3" },
        "customer" => All with { Customer = "c-3" },
        "created" => All with { CreatedAfter = Sample.Now.AddDays(1), CreatedBefore = Sample.Now.AddDays(2) },
        "updated" => All with { UpdatedAfter = Sample.Now.AddDays(11), UpdatedBefore = Sample.Now.AddDays(12).AddTicks(1) },
        "amount" => All with { MinAmount = 200, MaxAmount = 300 },
        "two" => All with { Email = "änne@EXAMPLE.com", UpdatedAfter = Sample.Now.AddDays(11), Statuses = [OrderStatus.Placed] },
        _ => All with { Market = "R3" },
    };

    /// <summary>Three orders, a day apart; each written twice, its second version ten days after the first.</summary>
    private async Task WriteThreeAsync()
    {
        await WriteAsync(0, Sample.Order(new(_merchant, "a"), 1) with
        {
            Customer = new() { Email = "änne@example.com" },
            Lines = [new OrderLine { Id = "1", Quantity = 2, UnitAmount = 50 }],
        });
        await WriteAsync(1, Sample.Order(new(_merchant, "b"), 1) with
        {
            Status = OrderStatus.Placed,
            Fulfillment = FulfillmentStatus.Delivered,
            Market = new() { Id = "m1" },
            Lines = [new OrderLine { Id = "1", Quantity = 1, UnitAmount = 300 }],
        });
        await WriteAsync(2, Sample.Order(new(_merchant, "c"), 1) with
        {
            Status = OrderStatus.Placed,
            Payment = PaymentStatus.Paid,
            Reference = "R3",
            Customer = new() { Id = "c-3", Email = "Änne@Example.com" },
        });
    }

    private async Task WriteAsync(int days, Order order)
    {
        for (var version = 1; version <= 2; version++)
        {
            var at = Sample.Now.AddDays(days + ((version - 1) * 10));
            var commit = new OrderCommit
            {
                Key = new(order.Merchant, order.Id),
                ExpectedVersion = version - 1,
                Order = order with { Version = version, CreatedAt = Sample.Now.AddDays(days), UpdatedAt = at },
                Events = [Sample.Event(version) with { At = at }, Sample.Event(version, 1) with { At = at }],
            };
            Assert.Equal(CommitOutcome.Committed, await Store.Write(commit, None));
        }
    }

    private static string Ids(FoundPage found) => string.Join(' ', found.Items.Select(order => order.Order.Id));
}
