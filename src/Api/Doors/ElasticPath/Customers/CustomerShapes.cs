using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What the calls about customers take and answer.</summary>
internal static class CustomerShapes
{
    public static readonly NamedShape New = new("ElasticPathNewCustomer", Open(("data", Open(
        ("type", OneOf(CustomerForm.Type)),
        ("name", Text),
        ("email", Text),
        ("password?", Text),
        ("external_ref?", Maybe(Text))))));

    public static readonly NamedShape Update = new("ElasticPathCustomerUpdate", Open(("data", Open(
        ("type", OneOf(CustomerForm.Type)),
        ("name?", Text),
        ("email?", Text),
        ("password?", Text),
        ("external_ref?", Maybe(Text))))));

    public static readonly NamedShape Customer = new("ElasticPathCustomer", Object(
        ("type", OneOf(CustomerForm.Type)),
        ("id", Text),
        ("name", Text),
        ("email", Text),
        ("external_ref?", Text),
        ("password", Flag),
        ("meta", Object(("timestamps", Object(("created_at?", Time), ("updated_at?", Time)))))));

    public static readonly NamedShape One = new("ElasticPathCustomerAnswer", Object(("data", Customer.Ref)));

    public static readonly NamedShape Many = new("ElasticPathCustomers", Object(
        ("data", List(Customer.Ref)), ("links", ElasticPathShapes.Links()), ("meta", ElasticPathShapes.PageMeta())));

    public static readonly NamedShape LogIn = new("ElasticPathCustomerLogin", Open(("data", Open(
        ("type", OneOf("token")),
        ("email", Text),
        ("password", Text),
        ("authentication_mechanism?", OneOf("password"))))));

    public static readonly NamedShape Token = new("ElasticPathCustomerToken", Object(("data", Object(
        ("type", OneOf("token")), ("id", Text), ("customer_id", Text), ("token", Text), ("expires", Whole)))));

    public static IEnumerable<NamedShape> All => [New, Update, Customer, One, Many, LogIn, Token];
}
