using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>201 with the order and where it is found.</summary>
internal sealed record CreatedOrder(Order Order) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = $"/manage/orders/{RequestPath.Escape(Order.Id)}";
        return OrderAnswer.Of(Order, StatusCodes.Status201Created).ExecuteAsync(httpContext);
    }
}
