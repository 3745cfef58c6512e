using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>Every door shows an amount with as many digits as its currency has.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CurrencyDoorTests(Service service)
{
    [Theory]
    [InlineData("EUR", "€50,00", "50.00", 50)]
    [InlineData("USD", "$50.00", "50.00", 50)]
    [InlineData("KRW", "₩5,000", "5000", 5000)]
    [InlineData("BHD", "BHD 5.000", "5.000", 5)]
    [InlineData("KWD", "KWD 5.000", "5.000", 5)]
    [InlineData("CLF", "CLF 0.5000", "0.5000", 0.5)]
    public async Task Read_Amount_HasTheCurrencysDigits(string currency, string formatted, string plain, double major)
    {
        var number = await service.NewCentraOrder(order =>
        {
            order["currency"] = currency;
            order["lines"]![0]!["unitAmount"] = 5000;
        });
        var id = $"{number}";

        var centra = await service.Listed(number);
        Assert.Equal((major, major), ((double)centra["grandTotalValue"]!, (double)centra["products"]![0]!["price"]!));

        var data = await service.GetData(id);
        Assert.Equal(plain, (string?)data["order_total"]);
        Assert.Equal(plain, (string?)data["shopping_cart"]!["items"]![0]!["unit_price"]);

        var shop = await new Shop(service).Get(id, "?include=line_items");
        Assert.Equal((formatted, $"{major:0.0###}"), (shop["formatted_total_amount"], shop["total_amount_float"]));
        Assert.Equal(formatted, (string?)shop.Json["included"]![0]!["attributes"]!["formatted_unit_amount"]);

        var order = await new BearerClient(service, Schemes.ElasticPath).Get($"/v2/orders/{id}");
        var prices = order.Is(200)["data"]!["meta"]!["display_price"]!;
        Assert.Equal((5000, formatted), ((long)prices["with_tax"]!["amount"]!, (string?)prices["with_tax"]!["formatted"]));
    }
}
