using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>All doors.</summary>
public static class DoorsUnderTest
{
    private static readonly DoorUnderTest[] List =
    [
        new()
        {
            Door = Door.MultiSafepay,
            Method = "PATCH",
            Path = "/orders/{id}",
            Body = """{"id":"{id}","status":"shipped","reason":"{text}"}""",
            UnknownPath = "/v1/json/nothing",
            DeletePath = "/orders/{id}",
            WrongTypes = """{"id":"{id}","status":{"now":"shipped"}}""",
            WrongTypesStatus = 410,
            LooksAtContentType = false,
        },
        new()
        {
            Door = Door.CommerceLayer,
            Method = "PATCH",
            Path = "/api/orders/{id}",
            Body = """{"data":{"type":"orders","id":"{id}","attributes":{"reference":"{text}"}}}""",
            ContentType = "application/vnd.api+json",
            UnknownPath = "/api/nothing",
            DeletePath = "/api/markets/{id}",
            WrongTypes = """{"data":{"type":"orders","id":"{id}","attributes":["reference"]}}""",
        },
        new()
        {
            Door = Door.Centra,
            Method = "PUT",
            Path = "/centra/orders",
            Body = """{"order":{id},"internalComment":"{text}"}""",
            UnknownPath = "/centra/nothing",
            DeletePath = "/centra/orders",
            WrongTypes = """{"order":{id},"internalComment":{"a":"b"}}""",
            NumericId = true,
        },
        new()
        {
            Door = Door.Fuuffy,
            Method = "PATCH",
            Path = "/v1/orders/{id}",
            Body = """{"notes":"{text}"}""",
            UnknownPath = "/v1/nothing",
            DeletePath = "/v1/orders/{id}",
            WrongTypes = """{"recipient":"me","notes":5}""",
        },
        new()
        {
            Door = Door.ElasticPath,
            Method = "PUT",
            Path = "/v2/orders/{id}",
            Body = """{"data":{"type":"order","external_ref":"{text}"}}""",
            UnknownPath = "/v2/nothing",
            DeletePath = "/v2/orders/{id}/items",
            WrongTypes = """{"data":{"type":"order","shipping_address":"here"}}""",
        },
        new()
        {
            Door = Door.Manage,
            Method = "POST",
            Path = "/manage/orders",
            Body = """{"id":"{id}","currency":"EUR","notes":"{text}"}""",
            UnknownPath = "/nothing",
            DeletePath = "/manage/orders/{id}",
            WrongTypes = """{"id":"{id}","currency":"EUR","lines":{"0":"T-shirt"}}""",
        },
    ];

    public static IReadOnlyList<DoorUnderTest> All => List;

    public static DoorUnderTest Of(Door door) => List.Single(candidate => candidate.Door == door);
}
