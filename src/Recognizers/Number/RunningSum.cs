namespace Microsoft.Recognizers.Text.Number;

/// <summary>Adds up number words from left to right: what is below the last scale word waits in <c>_group</c> until the next one multiplies it.</summary>
internal struct RunningSum
{
    private double _above;
    private double _lastScale;
    private double _group;
    private bool _any;

    public RunningSum() => _lastScale = double.PositiveInfinity;

    public readonly bool IsEmpty => !_any;

    public readonly double Total => _above + _group;

    public readonly bool IsWhole => Total == Math.Floor(Total);

    public bool Spelled { get; private set; }

    /// <summary>The size of the unit counted last.</summary>
    public double Unit { get; private set; } = 1;

    /// <summary>The number began with decimals ("2.33 k").</summary>
    public bool FromDecimals { get; private set; }

    public bool Digits(double value, bool decimals = false)
    {
        FromDecimals = decimals;
        _group = value;
        Unit = 1;
        return _any = true;
    }

    /// <summary>A word below a thousand; false when it cannot follow what was read ("three four").</summary>
    public bool Add(double word, bool ordinal = false)
    {
        var room = !_any || _group == 0 ? double.PositiveInfinity : Unit;
        if (word >= room || _any && word == 0 || _any && _group == 0 && _above == 0)
        {
            return false;
        }

        _group += word;
        Unit = word >= 100 ? 100 : word >= (ordinal ? 10 : 20) && word % 10 == 0 ? 10 : 1;
        return _any = Spelled = true;
    }

    public bool Hundreds(double hundred)
    {
        if (_group >= 100 && Spelled || _any && _group == 0 && _above == 0)
        {
            return false;
        }

        _group = (_group == 0 ? 1 : _group) * hundred;
        Unit = hundred;
        return _any = Spelled = true;
    }

    /// <summary>A scale word: a bigger one than before multiplies all that is smaller ("dos mil millones").</summary>
    public bool Multiply(double scale)
    {
        var part = _group;
        if (_lastScale < scale)
        {
            var whole = Math.Floor(_above / scale) * scale;
            part += _above - whole;
            _above = whole;
        }
        else if (_lastScale == scale || _any && part == 0)
        {
            return false;
        }

        _above += (part == 0 ? 1 : part) * scale;
        _group = 0;
        _lastScale = scale;
        Unit = scale;
        return _any = Spelled = true;
    }
}
