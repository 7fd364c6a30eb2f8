using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Lends the JSON reader and writer their buffers, which would else be new for every request.</summary>
internal sealed class JsonBuffers : IArrayPool<char>
{
    public static readonly JsonBuffers Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[] array)
    {
        if (array != null)
        {
            ArrayPool<char>.Shared.Return(array);
        }
    }
}

/// <summary>Reads UTF-8 out of a buffer that is borrowed until the reader is disposed of.</summary>
internal sealed class PooledTextReader : TextReader
{
    private char[] _text;
    private int _length;
    private int _place;

    public PooledTextReader(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        _text = ArrayPool<char>.Shared.Rent(utf8.Length);
        _length = Encoding.UTF8.GetChars(utf8, _text);
    }

    public override int Peek() => _place < _length ? _text[_place] : -1;

    public override int Read() => _place < _length ? _text[_place++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var taken = Math.Min(count, _length - _place);
        _text.AsSpan(_place, taken).CopyTo(buffer.AsSpan(index));
        _place += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        _length = 0;
        Lent.GiveBack(ref _text);
        base.Dispose(disposing);
    }
}

/// <summary>Collects text in a buffer that is borrowed until the writer is disposed of.</summary>
internal sealed class PooledTextWriter : TextWriter
{
    private const int UsualLength = 1024;

    private char[] _text = ArrayPool<char>.Shared.Rent(UsualLength);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    public override void Write(char value) => Room(1)[0] = value;

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer) => buffer.CopyTo(Room(buffer.Length));

    protected override void Dispose(bool disposing)
    {
        _length = 0;
        Lent.GiveBack(ref _text);
        base.Dispose(disposing);
    }

    private Span<char> Room(int count)
    {
        if (_length + count > _text.Length)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, 2 * _text.Length));
            Written.CopyTo(longer);
            ArrayPool<char>.Shared.Return(_text);
            _text = longer;
        }

        _length += count;
        return _text.AsSpan(_length - count, count);
    }
}

internal static class Lent
{
    /// <summary>Once only, however often its borrower is disposed of: a buffer given back twice would be lent to two at once.</summary>
    public static void GiveBack(ref char[] buffer)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(buffer);
            buffer = [];
        }
    }
}
