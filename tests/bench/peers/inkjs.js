// SPDX-License-Identifier: MIT
//
// node inkjs.js FOLDER: plays FOLDER/20/story.ink and the larger ones with the inkjs that node
// finds, at random, and prints a line for each figure: scenes, what, median of five.
"use strict";
const fs = require("fs");
const path = require("path");
const {Compiler, Story} = require("inkjs/full");

const folder = process.argv[2];
const times = 5;

function median(values) { return values.sort((a, b) => a - b)[(times - 1) / 2]; }

// Seconds of the processor.
function now() {
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1e6;
}

function dice(state) {
    state.seed ^= state.seed << 13;
    state.seed ^= state.seed >>> 17;
    state.seed ^= state.seed << 5;
    return state.seed >>> 0;
}

// A run to its end; every line and every choice is read.
function walk(story, state) {
    let turns = 0;
    story.ResetState();
    for (;;) {
        while (story.canContinue) state.bytes += story.Continue().length;
        const choices = story.currentChoices;
        if (choices.length === 0) return turns;
        for (const choice of choices) state.bytes += choice.text.length;
        story.ChooseChoiceIndex(dice(state) % choices.length);
        turns++;
    }
}

function rate(story) {
    const state = {seed: 7, bytes: 0};
    const start = now();
    let turns = 0;
    while (now() - start < 1 / 3) turns += walk(story, state);
    return turns / (now() - start);
}

for (const scenes of [20, 200, 2000]) {
    const source = fs.readFileSync(path.join(folder, String(scenes), "story.ink"), "utf8");
    const loads = [], rates = [];
    let story;
    for (let i = 0; i < times; i++) {
        const start = now();
        story = new Story(new Compiler(source).Compile().ToJson());
        loads.push((now() - start) * 1e3);
    }
    rate(story);  // Once to warm up.
    for (let i = 0; i < times; i++) rates.push(rate(story));
    console.log(`${scenes} load ${median(loads)}`);
    console.log(`${scenes} play ${median(rates)}`);
    console.log(`${scenes} memory ${process.memoryUsage.rss() / 1048576}`);
}
