using System.Text.Json;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Manage;

public sealed class ActionTableTests
{
    /// <summary>The members without which a verb's action is none.</summary>
    private static readonly Dictionary<Verb, string> Needed = new()
    {
        [Verb.EditComments] = ""","text":"Seen" """,
        [Verb.ExtendExpiration] = ""","days":42,"reason":"Late" """,
        [Verb.AdvanceDelivery] = ""","to":"InTransit" """,
        [Verb.SaveAddress] = ""","address":"Billing" """,
        [Verb.CopyAddress] = ""","from":"Billing","id":"a-2" """,
        [Verb.SettleMovement] = ""","movement":"m-1","state":"Succeeded" """,
        [Verb.WithdrawMovement] = ""","movement":"m-1" """,
        [Verb.EditShipment] = ""","shipment":"s-1" """,
        [Verb.HoldShipment] = ""","shipment":"s-1" """,
        [Verb.ReleaseShipment] = ""","shipment":"s-1" """,
        [Verb.CancelShipment] = ""","shipment":"s-1" """,
        [Verb.ShipAmount] = ""","amount":100 """,
        [Verb.CompleteReturn] = ""","return":"r-1" """,
        [Verb.BeginTransaction] = ""","transaction":123 """,
        [Verb.RenameOrder] = ""","orderId":"o-2" """,
        [Verb.CancelReturn] = ""","return":"r-1" """,
        [Verb.ReopenReturn] = ""","return":"r-1" """,
    };

    /// <summary>
    /// An import has its own call, lines have three actions, only a customer has a password, what falls due does so by itself,
    /// and the means of payment that is to be set again is a door's to find.
    /// </summary>
    private static readonly Verb[] WithoutRow =
    [
        Verb.Import, Verb.EditLines, Verb.SignUpCustomer, Verb.LapsePayments, Verb.AskGateway, Verb.MoveCourier, Verb.FixPaymentSource,
    ];

    public static TheoryData<Verb> Verbs => [.. Enum.GetValues<Verb>().Except(WithoutRow)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Read_EveryVerbOfTheLifecycle_GivesAnActionOfItsVerb(Verb verb)
    {
        var command = Read($$"""{"actions":[{"verb":"{{ActionTable.NameOf(verb)}}"{{Needed.GetValueOrDefault(verb)}}}]}""");

        Assert.Empty(command.Problems);
        Assert.Equal(verb, Assert.Single(command.Actions).Verb);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Read_AMemberThatNoVerbHas_IsNamed(Verb verb)
    {
        var command = Read($$"""{"actions":[{"verb":"{{ActionTable.NameOf(verb)}}"{{Needed.GetValueOrDefault(verb)}},"nonsense":1}]}""");

        Assert.Equal("actions[0].nonsense", Assert.Single(command.Problems).Path);
    }

    [Theory]
    [InlineData("""{"verb":"Ship"}""", "actions[0].verb")]
    [InlineData("""{"verb":"import"}""", "actions[0].verb")]
    [InlineData("""{"verb":5}""", "actions[0].verb")]
    [InlineData("""{}""", "actions[0].verb")]
    [InlineData("""{"verb":"ship","verb":"ship"}""", "actions[0].verb")]
    [InlineData("""{"verb":"capture","amount":0}""", "actions[0].amount")]
    [InlineData("""{"verb":"capture","amount":null}""", "actions[0].amount")]
    [InlineData("""{"verb":"capture","amount":1000000000000001}""", "actions[0].amount")]
    [InlineData("""{"verb":"extendExpiration","days":366,"reason":"x"}""", "actions[0].days")]
    [InlineData("""{"verb":"extendExpiration","reason":"x"}""", "actions[0].days")]
    [InlineData("""{"verb":"advanceDelivery","to":"Unfulfilled"}""", "actions[0].to")]
    [InlineData("""{"verb":"advanceDelivery","to":"inTransit"}""", "actions[0].to")]
    [InlineData("""{"verb":"advanceDelivery","to":"InTransit","location":"Chicago"}""", "actions[0].location")]
    [InlineData("""{"verb":"advanceDelivery","to":"InTransit","location":{"country":"USA"}}""", "actions[0].location.country")]
    [InlineData("""{"verb":"failDelivery","estimatedDelivery":"tomorrow"}""", "actions[0].estimatedDelivery")]
    [InlineData("""{"verb":"reportException","description":5}""", "actions[0].description")]
    [InlineData("""{"verb":"simulateCourier","plan":"delivers"}""", "actions[0].plan")]
    [InlineData("""{"verb":"simulateCourier","stepSeconds":0}""", "actions[0].stepSeconds")]
    [InlineData("""{"verb":"simulateCourier","stepSeconds":604801}""", "actions[0].stepSeconds")]
    [InlineData("""{"verb":"editComments","text":"x","internal":"yes"}""", "actions[0].internal")]
    [InlineData("""{"verb":"editInvoice","id":"123456789012345678901234567890123456789012345678901"}""", "actions[0].id")]
    [InlineData("""{"verb":"editAttributes","attributes":{"a":1}}""", "actions[0].attributes.a")]
    [InlineData("""{"verb":"editAttributes","attributes":null}""", "actions[0].attributes")]
    [InlineData("""{"verb":"editReferences","metadata":[]}""", "actions[0].metadata")]
    [InlineData("""{"verb":"editCheckout","coupon":{"code":"x"}}""", "actions[0].coupon")]
    [InlineData("""{"verb":"editDelivery","package":{"weight":100}}""", "actions[0].package.weight")]
    [InlineData("""{"verb":"editDelivery","package":{"dimensions":5}}""", "actions[0].package.dimensions")]
    [InlineData("""{"verb":"editShippingAddress","country":"Italy"}""", "actions[0].country")]
    [InlineData("""{"verb":"editShippingAddress","id":"x"}""", "actions[0].id")]
    [InlineData("""{"verb":"ship","items":[{"line":"a"}]}""", "actions[0].items[0].quantity")]
    [InlineData("""{"verb":"ship","items":[{"line":"a","quantity":1,"size":2}]}""", "actions[0].items[0].size")]
    [InlineData("""{"verb":"ship","items":{"line":"a"}}""", "actions[0].items")]
    [InlineData("""{"verb":"ship","tracking":"3S"}""", "actions[0].tracking")]
    [InlineData("""{"verb":"shipAmount"}""", "actions[0].amount")]
    [InlineData("""{"verb":"editShipment","shipment":"s-1","items":null}""", "actions[0].items")]
    [InlineData("""{"verb":"editShipment","shipment":"s-1","goodToGo":null}""", "actions[0].goodToGo")]
    [InlineData("""{"verb":"editShipment","shipment":"s-1","packages":1.5}""", "actions[0].packages")]
    [InlineData("""{"verb":"editShipment","shipment":"s-1","method":{}}""", "actions[0].method.id")]
    [InlineData("""{"verb":"holdShipment","shipment":1}""", "actions[0].shipment")]
    [InlineData("""{"verb":"completeReturn","return":"r-1","refund":"all"}""", "actions[0].refund")]
    [InlineData("""{"verb":"addLine","line":"a","quantity":1}""", "actions[0].unitAmount")]
    [InlineData("""{"verb":"changeLine","line":"a","quantity":-1}""", "actions[0].quantity")]
    [InlineData("""{"verb":"removeLine"}""", "actions[0].line")]
    public void Read_WrongMember_IsNamed(string action, string path) =>
        Assert.Equal(path, Assert.Single(Read($$"""{"actions":[{{action}}]}""").Problems).Path);

    [Fact]
    public void Read_Members_ReachTheAction()
    {
        var command = Read(
            """
            {"actions":[{"verb":"capture","amount":1.0e3},{"verb":"cancel","reason":"Lost"},
             {"verb":"editComments","text":"a","internal":true,"replace":true},{"verb":"advanceDelivery","to":"Delivered"},
             {"verb":"extendExpiration","days":42,"reason":"Late"}]}
            """);

        Assert.Equal(
            [
                new MoveMoney(Verb.Capture, 1000), new CancelOrder("Lost"), new AddComment("a", Internal: true, Replace: true),
                new AdvanceDelivery(ShipmentState.Delivered), new ExtendExpiration(TimeSpan.FromDays(42), "Late"),
            ],
            command.Actions);
    }

    [Fact]
    public void Read_WhatACarrierTells_ReachesTheAction()
    {
        var command = Read(
            """
            {"actions":[{"verb":"advanceDelivery","to":"InTransit","shipment":"s-1",
              "location":{"city":"Chicago","state":"IL","country":"US"},"description":"On its way",
              "estimatedDelivery":"2024-01-18T18:00:00+01:00"},
             {"verb":"failDelivery","description":"Nobody there"},{"verb":"reportException","shipment":"s-1","location":null},
             {"verb":"simulateCourier"},{"verb":"simulateCourier","plan":"Loses","stepSeconds":2},{"verb":"dismissCourier"}]}
            """);

        Assert.Empty(command.Problems);
        Assert.Equal(
            [
                new AdvanceDelivery(ShipmentState.InTransit, "s-1", new()
                {
                    Location = new() { City = "Chicago", State = "IL", Country = "US" },
                    Description = "On its way",
                    EstimatedDelivery = new(2024, 1, 18, 17, 0, 0, TimeSpan.Zero),
                }),
                new ReportSetback(ParcelSetback.FailedDelivery, Report: new() { Description = "Nobody there" }),
                new ReportSetback(ParcelSetback.Exception, "s-1"), new SimulateCourier(), new SimulateCourier(CourierPlan.Loses, 2),
                new ChangeStatus(Verb.DismissCourier),
            ],
            command.Actions);
    }

    [Fact]
    public void Read_LinesAndPieces_ReachTheAction()
    {
        var command = Read(
            """
            {"actions":[{"verb":"addLine","line":"a","sku":"MUG","quantity":2,"unitAmount":500,"taxRate":0.22,"taxIncluded":true},
             {"verb":"changeLine","line":"a","quantity":3,"name":null},{"verb":"removeLine","line":"b"},
             {"verb":"ship","items":[{"line":"a","quantity":1}],"tracking":{"code":"3S"}},{"verb":"refund","amount":5,"parent":"m-2"}]}
            """);

        Assert.Empty(command.Problems);
        Assert.Equal(
            [
                new AddLine(new() { Id = "a", Sku = "MUG", Quantity = 2, UnitAmount = 500, TaxRate = 0.22m, TaxIncluded = true }),
                new ChangeLine("a") { Quantity = 3, Name = (string?)null }, new RemoveLine("b"),
                new ShipItems([new("a", 1)], Tracking: new() { Code = "3S" }), new MoveMoney(Verb.Refund, 5, "m-2"),
            ],
            command.Actions);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Read_ManyActions_AreLimited(int count, int problems) => Assert.Equal(
        problems,
        Read($$"""{"actions":[{{string.Join(',', Enumerable.Repeat("""{"verb":"hold"}""", count))}}]}""").Problems.Count);

    [Fact]
    public async Task Document_NamesEveryVerb()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "manage.md"));

        Assert.All(ActionTable.Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static CommandDocument Read(string body) => CommandDocument.Read(JsonElement.Parse(body));
}
