using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>What is said where a cart refuses something.</summary>
internal static class CartErrors
{
    public static IResult NotFound => ElasticPathErrors.Answer(StatusCodes.Status404NotFound, "Not Found", "Cart not found");

    public static IResult ItemNotFound => ElasticPathErrors.Answer(StatusCodes.Status404NotFound, "Not Found", "Cart item not found");

    public static IResult PromotionNotFound => ElasticPathErrors.BadRequest("The promotion code is invalid");

    public static IResult CustomerNotFound =>
        ElasticPathErrors.Answer(StatusCodes.Status404NotFound, "Not Found", "Customer not found");

    public static IResult Empty => ElasticPathErrors.BadRequest("The cart is empty");

    /// <summary>The answer to a reply; its refusal where it is one.</summary>
    public static IResult Or(this CartReply reply, Func<CartReply, IResult> accepted) => reply.Outcome switch
    {
        CartOutcome.Accepted => accepted(reply),
        CartOutcome.NoSuchItem => ItemNotFound,
        _ => ElasticPathErrors.Unprocessable("The cart would hold more than a cart may"),
    };
}
