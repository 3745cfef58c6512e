using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;

/// <summary>What the calls about addresses of customers take and answer.</summary>
internal static class BookShapes
{
    private static readonly string[] Needed = ["first_name", "last_name", "line_1", "postcode", "country"];

    private static readonly string[] Others =
        ["name", "phone_number", "instructions", "company_name", "line_2", "city", "county", "region"];

    private static readonly string[] Types = [BookForm.Type, BookForm.LongType];

    public static readonly NamedShape New = new("ElasticPathNewAddress", Open(("data", Open(
        [("type", OneOf(Types)), .. Each(Text, Needed), .. Each(Maybe(Text), Others.Select(Optionally))]))));

    public static readonly NamedShape Update = new("ElasticPathAddressUpdate", Open(("data", Open(
        [("type", OneOf(Types)), .. Each(Text, Needed.Select(Optionally)), .. Each(Maybe(Text), Others.Select(Optionally))]))));

    public static readonly NamedShape Address = new("ElasticPathAddress", Object(
    [
        ("type", OneOf(BookForm.Type)),
        .. Each(Text, [.. Needed, .. Others]),
        ("id", Text),
        ("meta", Object(("timestamps?", Object(("created_at", Time), ("updated_at", Time))))),
        ("links", Object(("self", Text))),
        ("relationships", Object(("customer", Object(("id", Text), ("type", OneOf(CustomerForm.Type)))))),
    ]));

    public static readonly NamedShape One = new("ElasticPathAddressAnswer", Object(("data", Address.Ref)));

    public static readonly NamedShape Many = new("ElasticPathAddresses", Object(("data", List(Address.Ref))));

    public static IEnumerable<NamedShape> All => [New, Update, Address, One, Many];

    private static string Optionally(string name) => $"{name}?";
}
