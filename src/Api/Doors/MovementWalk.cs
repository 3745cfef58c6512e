using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors;

/// <summary>Goes through the movements of all payments one after another, without an object for it.</summary>
/// <param name="payments">The order's.</param>
internal struct MovementWalk(ValueList<OrderPayment> payments)
{
    private int _payment = 0;
    private int _movement = -1;

    public readonly Movement Current => payments[_payment].Movements[_movement];

    public readonly MovementWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        for (; _payment < payments.Count; _payment++)
        {
            if (++_movement < payments[_payment].Movements.Count)
                return true;
            _movement = -1;
        }

        return false;
    }
}
