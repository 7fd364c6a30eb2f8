using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests.Number;

public sealed class NumberTests
{
    [Theory]
    [InlineData("I have forty-two tiny knots", "forty-two: number 42 integer")]
    [InlineData("my pain is a seven out of ten", "seven out of ten: number 0.7 fraction")]
    [InlineData("it costs 1,250.50 for all of us", "1,250.50: number 1250.5 decimal")]
    [InlineData("minus five", "minus five: number -5 integer")]
    [InlineData("two and a half hours", "two and a half: number 2.5 fraction")]
    [InlineData("three quarters of a year", "three quarters: number 0.75 fraction")]
    [InlineData("nine hundred and ninety nine", "nine hundred and ninety nine: number 999 integer")]
    [InlineData("a dozen", "a dozen: number 12 integer")]
    [InlineData("10k steps", "10k: number 10000 integer")]
    [InlineData("zero point five", "zero point five: number 0.5 decimal")]
    [InlineData("room 12b", "12b: number 12000000000 integer")]
    [InlineData("which one is best", "")]
    public void English_numbers_are_read_in_words_and_digits(string sentence, string expected)
    {
        var found = NumberRecognizer.RecognizeNumber(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("tengo treinta y ocho años", "treinta y ocho: number 38 integer")]
    [InlineData("son 1.250,50 en total", "1.250,50: number 1250,5 decimal")]
    [InlineData("dos mil veintiséis", "dos mil veintiséis: number 2026 integer")]
    [InlineData("media docena", "media docena: number 6 integer")]
    [InlineData("un cuarto", "un cuarto: number 0,25 fraction")]
    [InlineData("tres coma cinco", "tres coma cinco: number 3,5 decimal")]
    [InlineData("menos ocho", "menos ocho: number -8 integer")]
    [InlineData("ciento un masajes", "ciento un: number 101 integer")]
    public void Spanish_numbers_are_read_in_words_and_digits(string sentence, string expected)
    {
        var found = NumberRecognizer.RecognizeNumber(sentence, Culture.Spanish);

        Printed.All(found).ShouldBe(expected);
    }
}
